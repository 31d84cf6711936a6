/** The two sides, and how the interface is asked for what lies between them. Pure. */
import type { Schemas } from '../../api/client';
import { daysOf, isoOf, later } from '../../time/days';

export interface Sides {
  readonly before: string;
  readonly before_known: string;
  readonly at: string;
  readonly known: string;
}

/** What both questions take. */
export interface Between {
  readonly from_at: string;
  readonly to_at: string;
  readonly from_known: string;
  readonly to_known: string;
}

/** Return what to ask, or nothing where there is only one side. A day that one side lacks is that of the other. */
export function between({ before, before_known, at, known }: Sides): Between | null {
  if (before === '' && before_known === '') {
    return null;
  }
  const days = { from_at: before || at, to_at: at || before };
  const isSame = days.from_at === days.to_at && before_known === known;
  // Without an earlier knowledge, what is known by the later one holds on both sides.
  const from_known = before_known === '' ? known : before_known;
  return isSame ? null : { ...days, from_known, to_known: known };
}

/** Return two days to begin with: the one that is seen, or the last of the graph, and the same a year before. */
export function firstSides(at: string, days: readonly number[], dayOf: (text: string) => number | null) {
  const day = dayOf(at) ?? days.at(-1);
  return day === undefined ? null : { at: at || isoOf(day), before: isoOf(later(day, -1, 'year')) };
}

/** Return the sides the other way round. */
export function swapped({ before, before_known, at, known }: Sides): Sides {
  return { before: at, before_known: known, at: before, known: before_known };
}

export const CAUSES = ['world', 'maybe', 'learned', 'both', 'sure', 'other'] as const;
export type Cause = (typeof CAUSES)[number];
export const WHATS = ['begun', 'ended', 'changed'] as const;
export type What = (typeof WHATS)[number];
export type Item = Schemas['Difference'];

/** Return why something is not the same: the world, what we know of it, both, only how sure it is, something else. */
export function causeOf(causes: readonly string[]): Exclude<Cause, 'maybe'> {
  const [world, learned] = [causes.includes('world'), causes.includes('learned')];
  if (world || learned) {
    return world && learned ? 'both' : world ? 'world' : 'learned';
  }
  return causes.includes('certainty') ? 'sure' : 'other';
}

export interface Part {
  readonly cause: Cause;
  readonly items: Readonly<Record<What, readonly Item[]>>;
  readonly count: number;
}

const PLAIN = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Tell whether what the world did to a relationship surely happened between the two sides: it holds for certain on one
 * and not on the other, or its date lies between them, whatever day of it is meant.
 */
export function isSurelyBetween({ what, before, after }: Item, pair: Between): boolean {
  const standing = after ?? before;
  if (standing === null || (what !== 'changed' && standing.certainty === 'certain')) {
    return true;
  }
  const isOfDays = pair.from_at !== pair.to_at;
  const [one, other] = isOfDays ? [pair.from_at, pair.to_at] : [pair.from_known, pair.to_known];
  const [from, to] = [daysOf(one)?.first ?? Infinity, daysOf(other)?.first ?? Infinity];
  const isBeginning = (what === 'begun') === from <= to && what !== 'changed';
  const date = isBeginning ? standing.valid_from : standing.valid_until;
  const days = date !== null && PLAIN.test(date) ? daysOf(date) : null;
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  if (days === null) {
    return false;
  }
  // On the day on which something begins or ends it holds.
  return isBeginning ? first < days.first && days.last <= last : first <= days.first && days.last < last;
}

/** Return the parts that have something in them: by cause, then what began, ended and changed. */
export function parts(items: readonly Item[], pair: Between): readonly Part[] {
  const partOf = (item: Item): Cause => {
    const cause = causeOf(item.causes);
    return cause === 'world' && !isSurelyBetween(item, pair) ? 'maybe' : cause;
  };
  return CAUSES.map((cause) => {
    const those = items.filter((item) => partOf(item) === cause);
    const of = (what: What) => those.filter((item) => item.what === what);
    return { cause, items: { begun: of('begun'), ended: of('ended'), changed: of('changed') }, count: those.length };
  }).filter(({ count }) => count > 0);
}
