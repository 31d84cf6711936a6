/** Relationships that began or ended with an event. */
import { ask, type Schemas } from '../api/client';
import { Sentence } from '../frame/sentence';
import { useAppState, useWords } from '../state/hooks';
import { span } from '../words/edtf';
import { Listing } from './listing';
import { Grade } from './parts';
import { lensOfAllDays } from './timeline';
import { WORDS } from './words';

interface Props {
  readonly id: string;
  readonly by: 'started_by' | 'ended_by';
}

export function Turned({ id, by }: Props) {
  const state = useAppState();
  const words = useWords(WORDS);
  const lens = lensOfAllDays(state);
  return (
    <Listing
      name={words[by]}
      class="ties"
      of={[id, by, lens]}
      isFolded
      ask={(limit, signal) => ask('/v1/relationships', { ...lens, [by]: id, lang: state.lang, limit }, { signal })}
    >
      {(relationship) => <OneTurned key={relationship.id} relationship={relationship} />}
    </Listing>
  );
}

function OneTurned({ relationship }: { readonly relationship: Schemas['Relationship'] }) {
  const { lang } = useAppState();
  const { grade, valid_from, valid_until } = relationship;
  return (
    <li>
      <span>
        <Sentence tie={relationship} />
      </span>
      <span class="hint">{span(valid_from, valid_until, lang)}</span>
      <span class="facts">
        <Grade grade={grade} />
      </span>
    </li>
  );
}
