/** The events of the graph, by day: the marks of the time bar. Where a graph has none, its beginnings and ends. */
import { ask } from '../api/client';
import { listed } from '../api/pages';
import type { Lens } from '../state/fields';
import type { Lang } from '../words/lang';
import { dayOf, daysOf, isoOf } from './days';

export interface Mark {
  readonly day: number;
  /** The event; nothing where a relationship began or ended. */
  readonly id: string | null;
  readonly label: string;
}

export interface Marks {
  readonly marks: readonly Mark[];
  /** There are more dates than are marked. */
  readonly isCut: boolean;
}

/** Fewer events than this say too little of when things were. */
const FEW = 2;

export async function marks(lang: Lang, signal?: AbortSignal): Promise<Marks> {
  const { items, total } = await listed('/v1/events', { lang }, signal);
  const events = items.map(({ id, label, date }) => ({ id, label, date: date ?? '' }));
  const found = sorted(events);
  if (found.length >= FEW) {
    return { marks: found, isCut: items.length < total };
  }
  const moments = await listed('/v1/timeline', { lang }, signal);
  const all = sorted([...events, ...moments.items.map(({ date }) => ({ id: null, label: '', date }))]);
  return { marks: all, isCut: moments.items.length < moments.total };
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
