/** What happened to an entity, by day: events, and relationships that began or ended. */
import { ask, type Schemas } from '../api/client';
import { EntityLink, TieLink } from '../frame/links';
import { Sentence, type Tie } from '../frame/sentence';
import { lensOf } from '../state/address';
import type { State } from '../state/fields';
import { useAppState, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { Listing } from './listing';
import { seenFrom } from './seen-from';
import { WORDS } from './words';

export function Timeline({ id }: { readonly id: string }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const lens = lensOfAllDays(state);
  return (
    <Listing
      name={words.timeline}
      class="timeline"
      of={[id, lens]}
      ask={(limit, signal) => ask('/v1/timeline', { ...lens, entity: id, lang: state.lang, limit }, { signal })}
    >
      {(moment, place) => <OneMoment key={place} moment={moment} id={id} />}
    </Listing>
  );
}

/** What happened is about all days, so the one that is looked at is left out; and what the picture shows. */
export function lensOfAllDays(state: State) {
  return { ...lensOf(state), at: '', certainty: '', sign: [], kind: [], family: [] };
}

function OneMoment({ moment, id }: { readonly moment: Schemas['Moment']; readonly id: string }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { event, relationship } = moment;
  return (
    <li class={moment.what}>
      <time>{inWords(moment.date, lang)}</time>
      <span class="what">{words[moment.what]}</span>
      <span>
        {event && <EntityLink id={event.id} label={event.label} />}
        {relationship && <TieOf tie={relationship} id={id} />}
      </span>
    </li>
  );
}

/** A relationship as it is seen from an entity; whole where that is neither of its ends, as of an event. */
function TieOf({ tie, id }: { readonly tie: Tie; readonly id: string }) {
  const seen = seenFrom(tie, id);
  if (seen === null) {
    return <Sentence tie={tie} />;
  }
  return (
    <>
      <TieLink id={tie.id} label={seen.label} /> <EntityLink id={seen.other.id} label={seen.name} />
    </>
  );
}
