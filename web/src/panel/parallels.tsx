/** All relationships between the same two, under the lens: those that share a line in the picture are told apart here. */
import { ask, type Schemas } from '../api/client';
import { TieLink } from '../frame/links';
import { lensOf } from '../state/address';
import { useAppState, useWords } from '../state/hooks';
import { COMMON } from '../words/common';
import { fill } from '../words/lang';
import { Listing } from './listing';
import { Certainty, Grade } from './parts';
import { WORDS } from './words';

type Reference = Schemas['Reference'];

export function Parallels({ source, target }: { readonly source: Reference; readonly target: Reference }) {
  const { lang, ...state } = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const lens = lensOf({ lang, ...state });
  return (
    <Listing
      name={fill(words.parallels, { source: source.label ?? source.id, target: target.label ?? target.id })}
      class="ties"
      of={[source.id, target.id, lens]}
      isFolded
      ask={async (limit, signal) => {
        const query = { ...lens, lang, limit, source_entity: source.id, target_entity: target.id };
        const found = await ask('/v1/relationships', query, { signal });
        // The one that is open is told already.
        return found.total > 1 ? found : { total: 0, items: [] };
      }}
    >
      {({ id, type, grade, certainty }) => (
        <li key={id}>
          <TieLink id={id} label={type.label} />
          <span class="facts">
            <Certainty certainty={certainty} />
            {grade === null ? common.noGrade : <Grade grade={grade} />}
          </span>
        </li>
      )}
    </Listing>
  );
}
