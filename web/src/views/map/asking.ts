/** What the map asks: where places and resources are, who held them ever, and who has to do with them on the day. */
import { ask, type Schemas } from '../../api/client';
import { network, type Network } from '../../api/network';
import type { Vocabulary } from '../../api/vocabulary';
import { MOST } from '../../network/shown';
import { lensOf } from '../../state/address';
import type { Lens, State } from '../../state/fields';

export type Located = Schemas['Listed'];

export interface Asked {
  readonly entities: readonly Located[];
  /** Places and resources there are in all; more than `entities` in a large graph. */
  readonly total: number;
  /** Who held what, and what lies in what, at any time. */
  readonly ever: Network;
  /** Who has to do with what at the time asked for; null where no time is. */
  readonly then: Network | null;
  /** Who held what is more than can be looked at, and is left out. */
  readonly isTooLarge: boolean;
}

/** Entities of each of the two lists that are asked for. */
const PAGE = 1000;
export const HOLDS = 'controls';
export const LIES = 'located-in';
/** In the order in which they are told. */
export const CLAIMS = [
  'operates',
  'guards',
  'contests',
  'seeks-control-of',
  'competes-over',
  'stationed-at',
  'present-in',
];

/** Return the lens of the map: what kinds, types and signs it looks at is its own affair. */
export function lensOfMap(state: State): Lens {
  return { ...lensOf(state), kind: [], sign: [], type: [], family: [], support: [] };
}

/** Tell whether a day or a window is asked for. */
export function isDated(state: State): boolean {
  return state.at !== '' || state.from !== '' || state.until !== '';
}

export async function asked(state: State, vocabulary: Vocabulary, signal: AbortSignal): Promise<Asked> {
  const lens = lensOfMap(state);
  const known = (types: readonly string[]) => types.filter((type) => vocabulary.type(type) !== undefined);
  const undated = { ...lens, at: '', from: '', until: '', certainty: '' };
  const [places, resources, ever, then] = await Promise.all([
    ask('/v1/places', { limit: PAGE }, { signal }),
    ask('/v1/resources', { limit: PAGE }, { signal }),
    bounded({ ...undated, type: known([HOLDS, LIES]) }, signal),
    isDated(state) ? bounded({ ...lens, type: known([HOLDS, ...CLAIMS]) }, signal) : null,
  ]);
  return {
    entities: [...places.items, ...resources.items],
    total: places.total + resources.total,
    ever,
    then,
    isTooLarge: ever === TOO_LARGE || then === TOO_LARGE,
  };
}

const NOTHING: Network = { entities: [], ties: [] };
const TOO_LARGE: Network = { entities: [], ties: [] };

/** Return a network where it is not too large to be looked at; a graph without any of the types has none. */
async function bounded(lens: Lens | (Omit<Lens, 'certainty'> & { certainty: string }), signal: AbortSignal) {
  if (lens.type.length === 0) {
    return NOTHING;
  }
  const { relationships } = await ask('/v1/stats', lens, { signal });
  return relationships.total > MOST ? TOO_LARGE : network(lens, signal);
}
