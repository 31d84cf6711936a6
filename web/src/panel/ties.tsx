/** Those around an actor, by what they are to it: backers, allies, rivals, what it pursues and uses. */
import { ask, type Schemas } from '../api/client';
import { EntityLink, TieLink } from '../frame/links';
import { lensOf } from '../state/address';
import type { Lens } from '../state/fields';
import { useAppState, useWords } from '../state/hooks';
import { COMMON } from '../words/common';
import { hedged } from '../words/hedged';
import { Listing } from './listing';
import { Certainty, Grade } from './parts';
import { WORDS } from './words';

type Tie = Pick<Schemas['Tie'], 'entity' | 'grade' | 'certainty' | 'relationships'>;

interface Found {
  readonly total: number;
  readonly items: readonly Tie[];
}

const LISTS = {
  backers: (id: string, query: Query) => ask('/v1/actors/{id}/backers', query, { id }),
  backs: (id: string, query: Query) => ask('/v1/actors/{id}/backs', query, { id }),
  allies: (id: string, query: Query) => ask('/v1/actors/{id}/allies', query, { id }),
  rivals: (id: string, query: Query) => ask('/v1/actors/{id}/rivals', query, { id }),
  objectives: (id: string, query: Query) => targets(id, 'pursues', query),
  instruments: (id: string, query: Query) => targets(id, 'uses', query),
};

type Query = Lens & { readonly lang: string; readonly limit: number };

export function Ties({ id, list }: { readonly id: string; readonly list: keyof typeof LISTS }) {
  const { lang, ...state } = useAppState();
  const words = useWords(WORDS);
  // Signs and kinds are what the picture shows; here each list has its own.
  const lens = { ...lensOf({ lang, ...state }), sign: [], kind: [], family: [] };
  return (
    <Listing<Tie>
      name={words[list]}
      class="ties"
      of={[id, list, lens]}
      ask={(limit) => LISTS[list](id, { ...lens, lang, limit })}
    >
      {(tie) => <OneTie key={tie.entity.id} tie={tie} />}
    </Listing>
  );
}

function OneTie({ tie }: { readonly tie: Tie }) {
  const { lang } = useAppState();
  const common = useWords(COMMON);
  const [first] = tie.relationships;
  return (
    <li>
      <EntityLink id={tie.entity.id} label={tie.entity.label} />
      {first && (
        <span class="hint">
          <TieLink id={first.id} label={hedged(first.type.label, first.hedges, lang)} />
        </span>
      )}
      <span class="facts">
        <Certainty certainty={tie.certainty} />
        {first?.disputed === true && <span class="certainty disputed">{common.disputed}</span>}
        {tie.grade === null ? common.noGrade : <Grade grade={tie.grade} />}
      </span>
    </li>
  );
}

async function targets(id: string, type: string, query: Query): Promise<Found> {
  const { items, total } = await ask('/v1/relationships', { ...query, source_entity: id, type: [type] });
  return {
    total,
    items: items.map((relationship) => ({
      entity: relationship.target,
      grade: relationship.grade,
      certainty: relationship.certainty,
      relationships: [relationship],
    })),
  };
}
