/** Of whom not all relationships are shown, and how many; each can be gone on with. */
import { cutOf, type Shown } from '../../network/shown';
import { grown } from '../../network/steps';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { WORDS } from './words';

export function Cut({ shown }: { readonly shown: Shown }) {
  const store = useStore();
  const { grow, lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <>
      {cutOf(shown, lang).map(({ step, name, shown: count, total }) => (
        <div key={`${step.entity}:${step.family}`} class="loaded">
          <p role="status">
            {fill(words.cut, { shown: number(count, lang), total: number(total, lang), name: `\u2068${name}\u2069` })}
          </p>
          <button type="button" class="link" onClick={() => store.set({ grow: grown(grow, step.entity, step.family) })}>
            {words.cutMore}
          </button>
        </div>
      ))}
    </>
  );
}
