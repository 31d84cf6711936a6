/** The network that a state shows: all that the lens lets through, or what grew around some entities. */
import { ask } from '../api/client';
import { network, textOf, type Network } from '../api/network';
import { isOpen, lensOf } from '../state/address';
import type { Lens, State } from '../state/fields';
import type { Lang } from '../words/lang';
import { PAGE, stepOf, type Step } from './steps';

/** Relationships that are drawn one by one; above that there is only a summary. */
export const MOST = 6000;
/** Characters of the ids that fit into one question. */
const MOST_IDS = 6500;

export interface Shown {
  readonly network: Network;
  /** Relationships under the lens, all in all. */
  readonly total: number;
  /** How many of them there are, by family. */
  readonly byFamily: Readonly<Record<string, number>>;
  /** They are too many to be drawn: `network` is empty. */
  readonly isTooLarge: boolean;
  /** What was left out: of each step, how many relationships of how many are shown, the important first. */
  readonly steps: readonly { readonly step: Step; readonly shown: number; readonly total: number }[];
}

/** Return what identifies the network of a state: as long as it is the same, nothing is asked again. */
export function keyOf(state: State): string {
  return JSON.stringify([lensOf(state), state.grow]);
}

export async function shown(state: State, signal?: AbortSignal): Promise<Shown> {
  return state.grow.length === 0 ? whole(lensOf(state), signal) : around(state.grow.map(stepOf), lensOf(state), signal);
}

/** Return the network without the entities that are hidden, and their relationships. */
export function without(found: Network, hidden: readonly string[]): Network {
  if (hidden.length === 0) {
    return found;
  }
  const gone = new Set(hidden);
  return {
    entities: found.entities.filter(({ id }) => !gone.has(id)),
    ties: found.ties.filter(({ source, target }) => !gone.has(source) && !gone.has(target)),
  };
}

/** Return the steps of which not all is shown, and of whom each is. */
export function cutOf({ steps, network: { entities } }: Shown, lang: Lang) {
  return steps
    .filter(({ shown: count, total }) => count < total)
    .map(({ step, shown: count, total }) => {
      const labels = entities.find(({ id }) => id === step.entity)?.labels ?? {};
      return { step, name: textOf(labels, lang, step.entity), shown: count, total };
    });
}

/** Return the network without those who are tied to nobody in it: they say nothing in a picture. */
export function tied(found: Network): Network {
  const ends = new Set(found.ties.flatMap(({ source, target }) => [source, target]));
  return { ...found, entities: found.entities.filter(({ id }) => ends.has(id)) };
}

const NOTHING: Network = { entities: [], ties: [] };

async function whole(lens: Lens, signal?: AbortSignal): Promise<Shown> {
  const asking = signal ? { signal } : {};
  const { relationships } = await ask('/v1/stats', lens, asking);
  const isTooLarge = relationships.total > MOST;
  return {
    network: isTooLarge ? NOTHING : tied(await network(lens, signal)),
    total: relationships.total,
    byFamily: relationships.by_family,
    isTooLarge,
    steps: [],
  };
}

async function around(steps: readonly Step[], lens: Lens, signal?: AbortSignal): Promise<Shown> {
  const pages = await Promise.all(steps.map((step) => page(step, lens, signal)));
  const ids = fitting([...new Set([...steps.map((step) => step.entity), ...pages.flatMap((found) => found.ends)])]);
  // Who is shown was chosen through the kinds of the lens already; the entity in the middle is exempt from them.
  const found = await network({ ...lens, kind: [], ids }, signal);
  const byFamily: Record<string, number> = {};
  found.ties.forEach(({ family }) => (byFamily[family] = (byFamily[family] ?? 0) + 1));
  return {
    network: found,
    total: found.ties.length,
    byFamily,
    isTooLarge: false,
    steps: pages.map(({ step, shown: count, total }) => ({ step, shown: count, total })),
  };
}

async function page(step: Step, lens: Lens, signal?: AbortSignal) {
  const family = step.family === '' ? lens.family : [step.family];
  const query = { ...lens, family, entity: step.entity, order: 'importance', limit: step.pages * PAGE } as const;
  const { items, total } = await ask('/v1/relationships', query, signal ? { signal } : {});
  return { step, shown: items.length, total, ends: items.flatMap(({ source, target }) => [source.id, target.id]) };
}

function fitting(ids: readonly string[]): readonly string[] {
  let room = MOST_IDS;
  return ids.filter((id) => (room -= encodeURIComponent(id).length + 1) >= 0);
}

/** Return a lens that shows something to begin with: who is for whom, and who is against whom. */
export function firstLook(state: State): Partial<State> {
  // Only of the network and its table: other views have choices of their own, on the page.
  const isNetwork = (state.view === '' || state.view === 'table') && state.step === '' && state.story === '';
  const isFresh = isOpen(lensOf(state)) && state.grow.length === 0 && state.open === '' && !state.whole;
  return isNetwork && isFresh ? { kind: ['Actor'], sign: ['+', '-'] } : {};
}
