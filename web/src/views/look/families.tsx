/** Families of relationships with their counts, to be shown or left out. */
import type { Vocabulary } from '../../api/vocabulary';
import { useAppState, useStore } from '../../state/hooks';
import { number } from '../../words/lang';
import { Check } from './check';
import { isShown, toggled } from './toggle';

interface Props {
  readonly counts: Readonly<Record<string, number>>;
  readonly vocabulary: Vocabulary;
}

export function Families({ counts, vocabulary }: Props) {
  const store = useStore();
  const { family, lang } = useAppState();
  const all = vocabulary.terms('families').map(({ id }) => id);
  return (
    <>
      {all.map((id) => (
        <Check
          key={id}
          isOn={isShown(family, id)}
          title={vocabulary.definition('families', id, lang)}
          onToggle={() => store.set({ family: toggled(family, id, all) })}
        >
          <span>{vocabulary.label('families', id, lang)}</span>
          <span class="count">{counts[id] === undefined ? '' : number(counts[id], lang)}</span>
        </Check>
      ))}
    </>
  );
}
