/** What is asked: what can have a lane, who held it or had another role, and how hard it was contested. */
import { ask, type Schemas } from '../../api/client';
import { lensOf } from '../../state/address';
import type { Lens, State } from '../../state/fields';
import { stepsOf, type Step } from './contests';
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
  /** Lanes that may have been contested on some day: where nobody ever did, no day need be asked for. */
  readonly contested: readonly string[];
}

export type Contests = ReadonlyMap<string, readonly Step[]>;

/** Lanes are about all days, and about one type: what asks for others is left out. Certainty is seen in the lane. */
function lensOfLanes(state: State): Lens {
  return { ...lensOf(state), at: '', certainty: '', sign: [], kind: [], family: [], type: [], support: [] };
}

/** Return what identifies the question. */
export function keyOf(state: State): string {
  return JSON.stringify([lensOfLanes(state), state.lang, state.among, state.lane, state.role]);
}

export async function found(state: State, signal: AbortSignal): Promise<Found> {
  const lens = lensOfLanes(state);
  const { lang, among, lane, role } = state;
  const { items, total } = await ask('/v1/contests', { ...lens, lang, among, limit: MOST_LISTED }, { signal });
  const listed = items.map(({ resource }) => resource);
  const ids = lane.length > 0 ? lane : listed.slice(0, MOST).map(({ id }) => id);
  const lanes = await Promise.all(
    ids.map((id) => ask('/v1/resources/{id}/holders', { ...lens, lang, role, limit: 1000 }, { id, signal })),
  );
  const calm = new Set(items.filter(({ index }) => index === 0).map(({ resource }) => resource.id));
  return { lanes, listed, total, contested: ids.filter((id) => !calm.has(id)) };
}

/** Return how hard some were contested, month by month; year by year where months are too many. */
export async function contestsOf(state: State, ids: readonly string[], signal: AbortSignal): Promise<Contests> {
  const lens = lensOfLanes(state);
  const series = (id: string, step: string) =>
    ask('/v1/resources/{id}/contest/series', { ...lens, lang: state.lang, step }, { id, signal });
  const found = ids.map(async (id) => {
    const answer = await series(id, 'month').catch(() => series(id, 'year'));
    return [id, stepsOf(answer)] as const;
  });
  return new Map(await Promise.all(found));
}
