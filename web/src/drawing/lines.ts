/**
 * The lines between the same two: a fan that is never wider than so much, and where relationships are too many to be told
 * apart, one line for all of a direction, a sign and a certainty. Pure.
 */
import type { Tie } from '../api/network';
import { isOnlyPossible, signOf, widthOf } from './encoding';

/** Relationships of two that have a line each, at most. */
export const MOST_BESIDE = 12;
/** Pixels from line to line where they are few; and those of a fan, from one edge to the other. */
const [STEP, FAN] = [34, 260];
/** How wide a line for many is at least and at most, and for each time that they double. */
const [LEAST, WIDEST, DOUBLED] = [3, 9, 0.75];

export interface Line {
  /** What it stands for, one or more; the first is opened by a click. */
  readonly ties: readonly Tie[];
  readonly width: number;
  /** Pixels to the next line of the same two; nothing where it is the only one. */
  readonly step: number | null;
}

/** Return the lines of a picture; `apart` tells what else must not share a line. */
export function linesOf(
  ties: readonly Tie[],
  isSymmetric: (type: string) => boolean,
  apart: (tie: Tie) => string = () => '',
): readonly Line[] {
  return [...grouped(ties, pairOf).values()].flatMap((pair) => {
    const way = (tie: Tie) => (isSymmetric(tie.type) ? '' : tie.source);
    const alike = (tie: Tie) => [way(tie), signOf(tie.sign), isOnlyPossible(tie), apart(tie)].join(' ');
    const lines = pair.length > MOST_BESIDE ? [...grouped(pair, alike).values()] : pair.map((tie) => [tie]);
    const step = lines.length > 1 ? Math.min(STEP, FAN / (lines.length - 1)) : null;
    return lines.map((line) => ({ ties: line, width: lineWidth(line), step }));
  });
}

/** Tell whether some relationships share a line. */
export function areBundled(ties: readonly Tie[]): boolean {
  return ties.length > MOST_BESIDE && [...grouped(ties, pairOf).values()].some(({ length }) => length > MOST_BESIDE);
}

function lineWidth(ties: readonly Tie[]): number {
  const [first] = ties;
  return ties.length === 1 && first !== undefined
    ? widthOf(first.grade)
    : Math.min(WIDEST, LEAST + DOUBLED * Math.log2(ties.length));
}

function pairOf({ source, target }: Tie): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

function grouped(ties: readonly Tie[], keyOf: (tie: Tie) => string): ReadonlyMap<string, Tie[]> {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = keyOf(tie);
    const there = found.get(key);
    if (there === undefined) {
      found.set(key, [tie]);
    } else {
      there.push(tie);
    }
  }
  return found;
}
