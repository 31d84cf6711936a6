/** Where everyone stands on each day, for a bump chart. Equals share a rank: they stand side by side, and are marked so. */
import type { Schemas } from '../../api/client';

export interface Ranking {
  readonly day: string;
  readonly items: readonly Pick<Schemas['Ranked'], 'rank' | 'entity'>[];
}

export interface Mark {
  readonly column: number;
  /** From the top, 0 first. */
  readonly slot: number;
  readonly rank: number;
  readonly isTied: boolean;
}

/** An entity and its marks, one for each day on which it is ranked. */
export interface Course {
  readonly id: string;
  readonly label: string;
  readonly marks: readonly Mark[];
  /** How many ranks it rose from the first day to the last; null where it is not ranked on both. */
  readonly rise: number | null;
}

/** Equals of one day who are shown. */
export interface Equals {
  readonly column: number;
  readonly rank: number;
  readonly first: number;
  readonly last: number;
}

export interface Bump {
  readonly courses: readonly Course[];
  readonly equals: readonly Equals[];
  readonly slots: number;
  /** How many share a rank within the first `top`, but are too many to be shown. */
  readonly leftOut: number;
}

/** Return the courses of all who come up to a rank on one day at least. */
export function bumpOf(rankings: readonly Ranking[], top: number): Bump {
  const labels = new Map<string, string>();
  const left = new Set<string>();
  for (const { items } of rankings) {
    const within = items.filter(({ rank }) => rank <= top);
    // They come in order of rank: the last of a rank tells how many stand so far up.
    const upTo = new Map(within.map(({ rank }, place) => [rank, place + 1]));
    for (const { entity, rank } of within) {
      // A rank that many share, such as a score of nought, would fill the chart with equals.
      const isCrowded = (upTo.get(rank) ?? 0) > 2 * top;
      if (isCrowded) {
        left.add(entity.id);
      } else {
        labels.set(entity.id, entity.label ?? entity.id);
      }
    }
  }
  const marks = new Map<string, Mark[]>([...labels.keys()].map((id) => [id, []]));
  const equals: Equals[] = [];
  let before = new Map<string, number>();
  rankings.forEach(({ items }, column) => {
    const shown = items.filter(({ entity }) => labels.has(entity.id));
    const place = ({ entity }: { entity: { id: string } }) => before.get(entity.id) ?? Infinity;
    const sorted = [...shown].sort((a, b) => a.rank - b.rank || compared(place(a), place(b)));
    before = new Map(sorted.map(({ entity }, slot) => [entity.id, slot]));
    const sharing = new Set(items.filter(({ rank }, at) => rank === items[at - 1]?.rank).map(({ rank }) => rank));
    sorted.forEach(({ entity, rank }, slot) => {
      marks.get(entity.id)?.push({ column, slot, rank, isTied: sharing.has(rank) });
      const last = equals.at(-1);
      if (!sharing.has(rank)) {
        return;
      }
      if (last?.column === column && last.rank === rank) {
        equals[equals.length - 1] = { ...last, last: slot };
      } else {
        equals.push({ column, rank, first: slot, last: slot });
      }
    });
  });
  const courses = [...labels].map(([id, label]) => ({ id, label, ...coursing(marks.get(id) ?? [], rankings.length) }));
  const slots = Math.max(0, ...courses.flatMap((course) => course.marks.map(({ slot }) => slot + 1)));
  return {
    courses: courses.sort((a, b) => order(a) - order(b)),
    equals: equals.filter(({ first, last }) => last > first),
    slots,
    leftOut: [...left].filter((id) => !labels.has(id)).length,
  };
}

/** Return whether one rises from the first day to the last, falls, or does neither. */
export function wayOf({ rise }: Pick<Course, 'rise'>): 'rises' | 'falls' | 'stays' {
  return rise === null || rise === 0 ? 'stays' : rise > 0 ? 'rises' : 'falls';
}

/** Return the lines of a course, from each day to the next on which it is ranked; days between break it. */
export function stretches(marks: readonly Mark[]): readonly (readonly [Mark, Mark])[] {
  return marks.slice(1).flatMap((mark, place) => {
    const before = marks[place];
    return before?.column === mark.column - 1 ? [[before, mark] as const] : [];
  });
}

/**
 * Return days to begin with: the years in which there is much to see, from the first to the last of them. Where there
 * was no time for the last years, which are as many as were left `out`, years alone count.
 */
export function proposedDays(
  points: readonly Pick<Schemas['Point'], 'day' | 'positive' | 'negative'>[],
  out = 0,
): readonly string[] {
  const most = Math.max(0, ...points.map(({ positive, negative }) => positive + negative));
  const full = points
    .filter(({ positive, negative }) => out > 0 || (positive + negative) * 3 >= most)
    .map(({ day }) => day);
  for (let left = out; left > 0; left -= 1) {
    full.push(yearAfter(full.at(-1) ?? ''));
  }
  const last = full.length - 1;
  const chosen = [0, 1 / 3, 2 / 3, 1].map((share) => full[Math.round(share * last)]);
  return [...new Set(chosen.filter((day) => day !== undefined))];
}

/** Return a day a year later: what is proposed as the next one. */
export function yearAfter(day: string): string {
  const [year = '', ...rest] = day.split('-');
  return [String(Number(year) + 1), ...rest].join('-').replace('-02-29', '-02-28');
}

function coursing(marks: readonly Mark[], columns: number) {
  const [first, last] = [marks.at(0), marks.at(-1)];
  const isWhole = first?.column === 0 && last?.column === columns - 1 && columns > 1;
  return { marks, rise: isWhole ? first.rank - last.rank : null };
}

function order({ marks }: Course): number {
  const [first] = marks;
  return first === undefined ? Infinity : first.column * 10_000 + first.slot;
}

function compared(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
