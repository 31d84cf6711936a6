/**
 * Where bars and their names stand in a lane that is drawn for a file. A name is whole: in its bar, or beside it where
 * that is too short, after it rather than before it; what would cover another stands in a row of its own. Pure.
 */
import type { Bar, Segment } from './lanes';

export interface Room {
  /** Where the line of time begins and ends. */
  readonly first: number;
  readonly last: number;
  readonly at: (day: number) => number;
  readonly widthOf: (bar: Bar) => number;
}

export interface Drawn {
  readonly bar: Bar;
  readonly segments: readonly Segment[];
  readonly from: number;
  readonly until: number;
  readonly name: {
    readonly from: number;
    readonly until: number;
    readonly side: 'in' | 'after' | 'before';
  };
}

/** From the edge of a bar to its name, in it or beside it; and between a name and what follows. */
const GAP = 5;
/** Of the line of time, what two bars of one row may share: a handover. */
const SHARED = 1 / 60;

/** Return bars in rows; those without a part that is `shown` are left out. */
export function rowsOf(bars: readonly Bar[], room: Room, shown: (segment: Segment) => boolean): Drawn[][] {
  const rows: Drawn[][] = [];
  for (const bar of bars) {
    const drawn = standing(bar, bar.segments.filter(shown), room);
    const row = rows.find((each) => drawn !== null && each.every((other) => isClear(other, drawn, room)));
    if (drawn !== null && row === undefined) {
      rows.push([drawn]);
    } else if (drawn !== null) {
      row?.push(drawn);
    }
  }
  return rows;
}

/** Return how wide a line of time has to be for a name to have room beside any bar that is shorter than it. */
export function roomFor(width: number): number {
  return 3 * (width + 2 * GAP);
}

function standing(bar: Bar, segments: readonly Segment[], { first, last, at, widthOf }: Room): Drawn | null {
  const [start, end] = [segments.at(0), segments.at(-1)];
  if (start === undefined || end === undefined) {
    return null;
  }
  const [from, until] = [at(start.first), at(end.last + 1)];
  if (until <= from) {
    return null;
  }
  const width = widthOf(bar);
  const place = (side: Drawn['name']['side'], begin: number) => ({
    bar,
    segments,
    from,
    until,
    name: { side, from: begin, until: begin + width },
  });
  if (width + 2 * GAP <= until - from) {
    return place('in', from + GAP);
  }
  // Where neither side has room the page is too narrow, and is made wider.
  return until + GAP + width <= last || from - GAP - width < first
    ? place('after', until + GAP)
    : place('before', from - GAP - width);
}

function isClear(one: Drawn, other: Drawn, { first, last }: Room): boolean {
  const overlap = Math.min(one.until, other.until) - Math.max(one.from, other.from);
  const isWithin = one.until >= other.until || one.from >= other.from;
  return (
    (overlap <= 0 || (overlap < (last - first) * SHARED && !isWithin)) &&
    isApart(one.name, other.name, GAP) &&
    isApart(one.name, other, one.name.side === 'in' ? 0 : GAP) &&
    isApart(one, other.name, other.name.side === 'in' ? 0 : GAP)
  );
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

function isApart(one: Stretch, other: Stretch, gap: number): boolean {
  return one.until + gap <= other.from || other.until + gap <= one.from;
}
