/** What is asked: what can have a lane, and who held it. */
import { ask, type Schemas } from '../../api/client';
import { lensOf } from '../../state/address';
import type { Lens, State } from '../../state/fields';
import type { Holders } from './lanes';

/** Lanes that are shown where none is chosen. */
export const MOST = 30;
/** What can be chosen. */
const MOST_LISTED = 1000;

export interface Found {
  readonly lanes: readonly Holders[];
  /** What is claimed, or held, most contested first. */
  readonly listed: readonly Schemas['Reference'][];
  readonly total: number;
}

/** Lanes are about all days, and about one type: what asks for others is left out. Certainty is seen in the lane. */
function lensOfLanes(state: State): Lens {
  return { ...lensOf(state), at: '', certainty: '', sign: [], kind: [], family: [], type: [], support: [] };
}

/** Return what identifies the question. */
export function keyOf(state: State): string {
  return JSON.stringify([lensOfLanes(state), state.lang, state.among, state.lane]);
}

export async function found(state: State, signal: AbortSignal): Promise<Found> {
  const lens = lensOfLanes(state);
  const { lang, among, lane } = state;
  const { items, total } = await ask('/v1/contests', { ...lens, lang, among, limit: MOST_LISTED }, { signal });
  const listed = items.map(({ resource }) => resource);
  const ids = lane.length > 0 ? lane : listed.slice(0, MOST).map(({ id }) => id);
  const lanes = await Promise.all(
    ids.map((id) => ask('/v1/resources/{id}/holders', { ...lens, lang, limit: 1000 }, { id, signal })),
  );
  return { lanes, listed, total };
}
