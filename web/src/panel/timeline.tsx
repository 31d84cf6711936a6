/** What happened to an entity, by day: events, and relationships that began or ended. */
import { useState } from 'preact/hooks';
import { ask, type Schemas } from '../api/client';
import { EntityLink, TieLink } from '../frame/links';
import { Answered } from '../frame/waiting';
import { lensOf } from '../state/address';
import { useAnswer, useAppState, useWords } from '../state/hooks';
import { COMMON } from '../words/common';
import { inWords } from '../words/edtf';
import { Part } from './parts';
import { WORDS } from './words';

const PAGE = 20;

export function Timeline({ id }: { readonly id: string }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const [limit, setLimit] = useState(PAGE);
  // A timeline is about all days, so the one that is looked at is left out.
  const lens = { ...lensOf(state), at: '', certainty: '', sign: [], kind: [], family: [] };
  const asked = useAnswer(JSON.stringify([id, state.lang, lens, limit]), (signal) =>
    ask('/v1/timeline', { ...lens, entity: id, lang: state.lang, limit }, { signal }),
  );
  return (
    <Answered asked={asked} what={words.timeline}>
      {({ items, total }) =>
        total === 0 ? null : (
          <Part name={words.timeline}>
            <ol class="timeline">
              {items.map((moment, index) => (
                <OneMoment key={index} moment={moment} id={id} />
              ))}
            </ol>
            {total > items.length && (
              <button type="button" onClick={() => setLimit(limit + 4 * PAGE)}>
                {common.more}
              </button>
            )}
          </Part>
        )
      }
    </Answered>
  );
}

function OneMoment({ moment, id }: { readonly moment: Schemas['Moment']; readonly id: string }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { event, relationship } = moment;
  const other = relationship?.source.id === id ? relationship.target : relationship?.source;
  const isSource = relationship?.source.id === id;
  return (
    <li class={moment.what}>
      <time>{inWords(moment.date, lang)}</time>
      <span class="what">{words[moment.what]}</span>
      <span>
        {event && <EntityLink id={event.id} label={event.label} />}
        {relationship && other && (
          <>
            <TieLink
              id={relationship.id}
              label={isSource ? relationship.type.label : relationship.type.inverse_label}
            />{' '}
            <EntityLink id={other.id} label={other.label} />
          </>
        )}
      </span>
    </li>
  );
}
