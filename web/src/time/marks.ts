/** The events of the graph, by day: the marks of the time bar. Where a graph has none, its beginnings and ends. */
import { ask } from '../api/client';
import { listed } from '../api/pages';
import type { Lens } from '../state/fields';
import type { Lang } from '../words/lang';
import { dayOf, daysOf, isoOf, yearOf } from './days';

export interface Mark {
  readonly day: number;
  /** The event; nothing where a relationship began or ended. */
  readonly id: string | null;
  readonly label: string;
}

export interface Marks {
  readonly marks: readonly Mark[];
  /** The last day, where the marks end before the dates of the graph do; null where they are all there. */
  readonly last: number | null;
}

/** Fewer events than this say too little of when things were. */
const FEW = 2;
/** No date is later than this year. */
const LAST_YEAR = 9999;

export async function marks(lang: Lang, signal?: AbortSignal): Promise<Marks> {
  const { items, total } = await listed('/v1/events', { lang }, signal);
  const events = items.map(({ id, label, date }) => ({ id, label, date: date ?? '' }));
  const found = sorted(events);
  if (found.length >= FEW) {
    return { marks: found, last: await beyond(found, items.length < total, signal) };
  }
  const moments = await listed('/v1/timeline', { lang }, signal);
  const all = sorted([...events, ...moments.items.map(({ date }) => ({ id: null, label: '', date }))]);
  return { marks: all, last: await beyond(all, moments.items.length < moments.total, signal) };
}

/** Return the last day of the last year of the graph, where marks are cut off. */
async function beyond(found: readonly Mark[], isCut: boolean, signal?: AbortSignal): Promise<number | null> {
  const last = found.at(-1);
  if (!isCut || last === undefined) {
    return null;
  }
  const year = await lastYear(yearOf(last.day), async (from) => {
    const asked = { from: `${String(from).padStart(4, '0')}-01-01`, limit: 1 };
    const { certain_total } = await ask('/v1/timeline', asked, signal ? { signal } : {});
    return (certain_total ?? 0) > 0;
  });
  return dayOf(`${String(year).padStart(4, '0')}-12-31`);
}

/** Return the last year of which it is so, not before one of which it is: in few questions, ever closer. */
export async function lastYear(known: number, isSo: (year: number) => Promise<boolean>): Promise<number> {
  let [low, high, step] = [known, known + 1, 1];
  while (high <= LAST_YEAR && (await isSo(high))) {
    [low, high, step] = [high, high + 2 * step, 2 * step];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle <= LAST_YEAR && (await isSo(middle))) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Return the first day, not before another, on which a relationship of a lens may begin or end; null where none does. */
export async function firstChange(lens: Lens, from: number, signal: AbortSignal): Promise<number | null> {
  // What surely fell into the time asked for comes first: so the first page has the first day.
  const asked = { ...lens, at: '', from: lens.from === '' ? isoOf(from) : lens.from, limit: 1000 };
  const { items } = await ask('/v1/timeline', asked, { signal });
  const days = items.filter(({ what }) => what !== 'event').map(({ earliest }) => dayOf(earliest ?? ''));
  const later = days.filter((day) => day !== null && day >= from) as readonly number[];
  return later.length === 0 ? null : Math.min(...later);
}

/** Return the next mark after a day, or the one before it. */
export function nextMark(found: readonly Mark[], day: number, way: 1 | -1): Mark | undefined {
  return way > 0 ? found.find((mark) => mark.day > day) : found.findLast((mark) => mark.day < day);
}

/** Return the events of a day. */
export function eventsOn(found: readonly Mark[], day: number): readonly Mark[] {
  return found.filter((mark) => mark.day === day && mark.id !== null);
}

/** Return the mark that is nearest to a day, at most `reach` days away. */
export function nearest(found: readonly Mark[], day: number, reach: number): Mark | undefined {
  const away = (mark: Mark) => Math.abs(mark.day - day);
  const best = found.reduce<Mark | undefined>(
    (before, mark) => (before === undefined || away(mark) < away(before) ? mark : before),
    undefined,
  );
  return best !== undefined && away(best) <= reach ? best : undefined;
}

interface Dated {
  readonly id: string | null;
  readonly label: string;
  readonly date: string;
}

/** An event of several days has its mark at the last, when it had surely happened. */
function sorted(items: readonly Dated[]): readonly Mark[] {
  return items
    .flatMap(({ id, label, date }) => {
      const days = daysOf(date);
      return days === null ? [] : [{ id, label, day: days.last }];
    })
    .sort((one, other) => one.day - other.day);
}
