/** How many relationships of each family an entity has, each to be added to the picture, a page at a time. */
import { ask } from '../api/client';
import { Answered } from '../frame/waiting';
import { grown } from '../network/steps';
import { lensOf } from '../state/address';
import { useAnswer, useAppState, useShared, useWords } from '../state/hooks';
import { number } from '../words/lang';
import { Part } from './parts';
import { WORDS } from './words';

export function Expansion({ id }: { readonly id: string }) {
  const { store, vocabulary } = useShared();
  const state = useAppState();
  const words = useWords(WORDS);
  const families = vocabulary.terms('families').map((term) => term.id);
  const lens = { ...lensOf(state), sign: [] };
  const asked = useAnswer(JSON.stringify([id, lens]), (signal) =>
    Promise.all(
      families.map(async (family) => {
        const { total } = await ask(
          '/v1/relationships',
          { ...lens, entity: id, family: [family], limit: 1 },
          { signal },
        );
        return { family, total };
      }),
    ).then((counts) => counts.filter(({ total }) => total > 0)),
  );
  return (
    <Answered asked={asked} what={words.relationships}>
      {(counts) =>
        counts.length > 0 && (
          <Part name={words.relationships}>
            <ul class="expansion">
              {counts.map(({ family, total }) => (
                <li key={family}>
                  <button
                    type="button"
                    class="chip"
                    title={words.expand}
                    onClick={() => store.set({ grow: grown(state.grow, id, family) })}
                  >
                    + {vocabulary.label('families', family, state.lang)}{' '}
                    <span class="count">{number(total, state.lang)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Part>
        )
      }
    </Answered>
  );
}
