/** What is wrong with a change: which one, and why, in the language of the page; and what may have been meant. */
import type { Problem } from '../../api/client';
import { Detail } from '../../frame/waiting';
import { useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { faultOf, textOfChange, type Change } from './changes';
import { NamedRelationship } from './named';
import { FAULTS } from './words';

interface Props {
  readonly problem: Problem;
  readonly changes: readonly Change[];
  /** Which of the changes it is about, from 0. */
  readonly place: number;
}

export function Wrong({ problem, changes, place }: Props) {
  const { lang } = useAppState();
  const words = useWords(FAULTS);
  const { rule, value } = faultOf(problem, changes, place);
  return (
    <>
      <div class="fault" role="alert">
        <p>
          {fill(words.place, { place: number(place + 1, lang) })} {fill(words[rule], { value: `\u2068${value}\u2069` })}
        </p>
        <Detail>{problem.detail}</Detail>
      </div>
      <Meant {...{ problem, changes, place }} />
    </>
  );
}

/** What is nearest to what was written, each to be taken instead. */
function Meant({ problem, changes, place }: Props) {
  const store = useStore();
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const name = problem.parameter?.split('.').at(-1) ?? '';
  const change = changes[place];
  if (change === undefined || !(name in change)) {
    return null;
  }
  const put = (id: string) => {
    const texts = changes.map((each, index) => textOfChange(index === place ? { ...each, [name]: id } : each));
    store.set({ future: 'own', change: texts });
  };
  return (
    <p class="buttons">
      {problem.nearest?.map((id) => (
        <button type="button" key={id} onClick={() => put(id)}>
          {name === 'relationship' ? (
            <NamedRelationship id={id} isPlain />
          ) : (
            <bdi>{name === 'type' ? vocabulary.typeLabel(id, lang) : id}</bdi>
          )}
        </button>
      ))}
    </p>
  );
}
