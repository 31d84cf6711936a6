/** Days as whole numbers since 1970-01-01, for places on an axis and for steps through time. Pure. */
import { moment } from '../words/date';

const MILLIS = 86_400_000;
const SIMPLE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/;

export type Unit = 'day' | 'month' | 'year';

/** First and last day. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Return the days that a date may mean, or nothing where it is open or no date: `2017-02` is all of February. */
export function daysOf(edtf: string): Span | null {
  const [start = '', end = start] = edtf.split('/');
  const [first, last] = [simple(start), simple(end)];
  const known = first ?? last;
  return known === null ? null : { first: (first ?? known).first, last: (last ?? known).last };
}

/** Return the first day that a text means, or nothing. */
export function dayOf(text: string): number | null {
  return daysOf(text)?.first ?? null;
}

export function isoOf(day: number): string {
  return new Date(day * MILLIS).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * MILLIS).getUTCFullYear();
}

/** Return the day some units later, or earlier; a month after 31 January is the last of February. */
export function later(day: number, count: number, unit: Unit): number {
  if (unit === 'day') {
    return day + count;
  }
  const date = new Date(day * MILLIS);
  const month = date.getUTCMonth() + count * (unit === 'year' ? 12 : 1);
  const length = new Date(moment(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return moment(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), length)) / MILLIS;
}

/** Return the first day of the next month. */
export function nextMonth(day: number): number {
  const date = new Date(day * MILLIS);
  return moment(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / MILLIS;
}

/** Return whole years around some days. */
export function years(days: readonly number[]): Span | null {
  if (days.length === 0) {
    return null;
  }
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return { first: moment(yearOf(first), 0, 1) / MILLIS, last: moment(yearOf(last), 11, 31) / MILLIS };
}

/** Return the first days of years, so many apart that each has `room` pixels on an axis of `width`. */
export function ticks({ first, last }: Span, width: number, room: number): readonly number[] {
  const count = yearOf(last) - yearOf(first) + 1;
  const most = Math.max(1, Math.floor(width / room));
  const apart = [1, 2, 5, 10, 20, 50, 100].find((each) => count / each <= most) ?? 200;
  const start = Math.ceil(yearOf(first) / apart) * apart;
  const found: number[] = [];
  for (let year = start; year <= yearOf(last); year += apart) {
    found.push(moment(year, 0, 1) / MILLIS);
  }
  return found;
}

export function within(day: number, { first, last }: Span): number {
  return Math.min(last, Math.max(first, day));
}

function simple(text: string): Span | null {
  const parts = SIMPLE.exec(text);
  if (parts === null) {
    return null;
  }
  const [year, month, date] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (month > 12 || date > new Date(moment(year, month, 0)).getUTCDate()) {
    return null;
  }
  const first = moment(year, Math.max(1, month) - 1, Math.max(1, date));
  const last = date > 0 ? first : month > 0 ? moment(year, month, 0) : moment(year, 11, 31);
  return { first: first / MILLIS, last: last / MILLIS };
}
