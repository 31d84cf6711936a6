/** Who is in a group, a page at a time; each leads to the network around it. */
import { useState } from 'preact/hooks';
import { ask } from '../../api/client';
import { StateLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { PAGE } from '../../network/steps';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useVocabulary, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { WORDS } from './words';

/** Where the entities of a kind are listed, by the widest kind below `Entity`. */
const LISTS = {
  Actor: '/v1/actors',
  Place: '/v1/places',
  Resource: '/v1/resources',
  Condition: '/v1/conditions',
  Objective: '/v1/objectives',
  Instrument: '/v1/instruments',
} as const;

export function Members({ kind }: { readonly kind: string }) {
  const path = LISTS[useVocabulary().root(kind) as keyof typeof LISTS] as (typeof LISTS)['Actor'] | undefined;
  return path === undefined ? null : <Listed path={path} />;
}

function Listed({ path }: { readonly path: (typeof LISTS)['Actor'] }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const [pages, setPages] = useState(1);
  const query = { ...lensOf(state), lang: state.lang, limit: pages * PAGE };
  const asked = useAnswer(JSON.stringify(query), (signal) => ask(path, query, { signal }));
  return (
    <Answered asked={asked} what={words.members}>
      {({ items, total }) => (
        <>
          <h3>{words.members}</h3>
          <ul class="members">
            {items.map(({ id, label }) => (
              <li key={id}>
                <StateLink to={{ grow: [id], kind: [], open: id }}>
                  <bdi>{label}</bdi>
                </StateLink>
              </li>
            ))}
          </ul>
          {items.length < total && pages * PAGE < 1000 && (
            <button type="button" class="chip" onClick={() => setPages(pages + 1)}>
              {fill(words.moreOf, { shown: number(items.length, state.lang), total: number(total, state.lang) })}
            </button>
          )}
        </>
      )}
    </Answered>
  );
}
