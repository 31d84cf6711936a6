/** A line of time: where a day stands on it, in percent, and which days are marked. Pure; days are numbers since 1970. */
import { moment } from '../words/date';

export interface Scale {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

/** Return the number of a day, `2017-11-03`. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Return the first day of a year, month or day, `2017`, `2017-11`; null where it is none of them. */
export function firstOf(text: string): number | null {
  return /^\d{4}(-\d\d){0,2}$/.test(text) ? dayOf(`${text}-01-01`.slice(0, 10)) : null;
}

/** Return the last day of a year, month or day. */
export function lastOf(text: string): number | null {
  const [year = 0, month, day] = text.split('-').map(Number);
  if (firstOf(text) === null || day !== undefined) {
    return firstOf(text);
  }
  return moment(year, month ?? 12, 0) / DAY;
}

/** Return where a day begins, 0 to 100; what lies beyond is at the end. */
export function place(scale: Scale, day: number): number {
  const share = (100 * (day - scale.first)) / Math.max(1, scale.last + 1 - scale.first);
  return Math.min(100, Math.max(0, share));
}

/** Return the scale from the first to the last of some days, in whole years; nothing where there are no days. */
export function scaleOf(days: readonly number[]): Scale | null {
  if (days.length === 0) {
    return null;
  }
  const year = (day: number) => new Date(day * DAY).getUTCFullYear();
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  return { first: dayOf(`${year(first)}-01-01`), last: dayOf(`${year(last)}-12-31`) };
}

/** Return the years to be marked: all, or every second, fifth, tenth …, so that there are at most `most`. */
export function years(scale: Scale, most: number): readonly number[] {
  const first = Number(isoOf(scale.first).slice(0, 4));
  const last = Number(isoOf(scale.last).slice(0, 4));
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (last - first) / each < most) ?? 1000;
  const found: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    found.push(year);
  }
  return found;
}
