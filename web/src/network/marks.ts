/** Sizes and groups of entities: by centrality, and by communities or factions, as the service computes them. */
import { ask } from '../api/client';
import type { Network } from '../api/network';
import { listed } from '../api/pages';
import type { Marks } from '../drawing/elements';
import { lensOf } from '../state/address';
import type { State } from '../state/fields';

export const NO_MARKS: Marks = { shares: new Map(), groups: new Map() };

/** Return what identifies the marks of a state. */
export function marksKey(state: State): string {
  const asks = !['ties', 'same'].includes(state.size) || state.group !== 'none';
  return JSON.stringify([state.size, state.group, asks ? [state.lang, lensOf(state)] : []]);
}

/** Return the groups and the centralities that a state asks for; `ties` and `same` need no question. */
export async function asked(state: State, signal: AbortSignal): Promise<Marks> {
  const [shares, groups] = await Promise.all([centralities(state, signal), communities(state, signal)]);
  return { shares, groups };
}

/** Return shares by the number of relationships that are shown. */
export function byTies(network: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of network.ties) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return ofGreatest(counts);
}

async function centralities(state: State, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
  const measure = state.size;
  if (measure === 'ties' || measure === 'same') {
    return new Map();
  }
  const { items } = await listed('/v1/centrality', { ...lensOf(state), measure, over: 'all' }, signal);
  return ofGreatest(new Map(items.map(({ entity, score }) => [entity.id, score])));
}

async function communities(state: State, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  if (state.group === 'none') {
    return new Map();
  }
  const query = { ...lensOf(state), method: state.group, lang: state.lang };
  const { items } = await ask('/v1/communities', query, { signal });
  const named = items.map(({ members }, index) => [`${index + 1}`, members] as const);
  return new Map(named.flatMap(([name, members]) => members.map(({ id }) => [id, name] as const)));
}

function ofGreatest(scores: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const greatest = Math.max(...scores.values(), Number.MIN_VALUE);
  return new Map([...scores].map(([id, score]) => [id, score / greatest]));
}
