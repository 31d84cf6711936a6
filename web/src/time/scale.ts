/**
 * Places on the axis of days, in pixels from the left; time runs as writing does. The days on which most happened have most
 * of it. What few dates lie far before or after them has an edge, of a fixed share at most: it is within reach, and
 * squeezes nothing. Pure.
 */
import { years, type Span } from './days';

/** How far the dates of a graph reach, and between which days most of them are. */
export interface Reach {
  readonly span: Span;
  readonly core: Span;
}

export interface Scale extends Reach {
  readonly width: number;
  readonly isRtl: boolean;
}

/** Room at both ends, for half a handle. */
const ROOM = 12;
/** An edge has so much of the axis at most. */
const EDGE = 0.08;
/** What is before or after the core are so few of all dates, at most. */
export const FEW = 1 / 10;

/** Return a reach that has some more days, where there are any. */
export function reaching({ span, core }: Reach, days: readonly (number | null)[]): Reach {
  const more = days.filter((day) => day !== null);
  return { core, span: years([span.first, span.last, ...more]) ?? span };
}

/**
 * Return between which days the marks lie but for those that stand off: few at either end, which are farther from the next
 * one than all that is between such ends is long.
 */
export function coreOf(days: readonly number[]): Span | null {
  const sorted = [...days].sort((one, other) => one - other);
  const most = Math.floor(sorted.length * FEW);
  const inner = sorted.slice(most, sorted.length - most);
  const length = (inner.at(-1) ?? 0) - (inner[0] ?? 0);
  const isFar = (day: number, place: number) => day - (sorted[place - 1] ?? day) > length;
  const start = sorted.findLastIndex((day, place) => place <= most && isFar(day, place));
  const end = sorted.findIndex((day, place) => place >= sorted.length - most && isFar(day, place));
  return years(sorted.slice(Math.max(0, start), end < 0 ? sorted.length : end));
}

export function xOf(day: number, scale: Scale): number {
  const { span, core, width, isRtl } = scale;
  const [before, after] = edgesOf(scale);
  const share =
    day < core.first
      ? before * part(day, span.first, core.first)
      : day > core.last
        ? 1 - after * (1 - part(day, core.last, span.last))
        : before + (1 - before - after) * part(day, core.first, core.last);
  const x = ROOM + share * (width - 2 * ROOM);
  return isRtl ? width - x : x;
}

export function dayAt(x: number, scale: Scale): number {
  const { span, core, width, isRtl } = scale;
  const [before, after] = edgesOf(scale);
  const share = Math.min(1, Math.max(0, ((isRtl ? width - x : x) - ROOM) / Math.max(1, width - 2 * ROOM)));
  const day =
    share < before
      ? between(span.first, core.first, share / before)
      : share > 1 - after
        ? between(core.last, span.last, (share - 1 + after) / after)
        : between(core.first, core.last, (share - before) / (1 - before - after));
  return Math.round(day);
}

/** Return the days before and after the core whose edge is shorter than they are long: there the axis is another one. */
export function brokenOf({ span, core }: Reach): readonly Span[] {
  return [
    { first: span.first, last: core.first },
    { first: core.last, last: span.last },
  ].filter((edge) => shareOf(edge, core) === EDGE);
}

function edgesOf({ span, core }: Reach): readonly [number, number] {
  return [shareOf({ first: span.first, last: core.first }, core), shareOf({ first: core.last, last: span.last }, core)];
}

function shareOf(edge: Span, core: Span): number {
  const [beyond, within] = [edge.last - edge.first, core.last - core.first];
  return Math.min(EDGE, beyond / Math.max(1, beyond + within));
}

function part(day: number, first: number, last: number): number {
  return (day - first) / Math.max(1, last - first);
}

function between(first: number, last: number, share: number): number {
  return first + share * (last - first);
}
