/** The events of the graph, by day: the marks of the time bar. Where a graph has none, its beginnings and ends. */
import { ask } from '../api/client';
import type { Lang } from '../words/lang';
import { daysOf } from './days';

export interface Mark {
  readonly day: number;
  /** The event; nothing where a relationship began or ended. */
  readonly id: string | null;
  readonly label: string;
}

/** Fewer events than this say too little of when things were. */
const FEW = 2;

export async function marks(lang: Lang, signal?: AbortSignal): Promise<readonly Mark[]> {
  const asking = signal ? { signal } : {};
  const { items } = await ask('/v1/events', { limit: 1000, lang }, asking);
  const events = items.map(({ id, label, date }) => ({ id, label, date: date ?? '' }));
  const found = sorted(events);
  if (found.length >= FEW) {
    return found;
  }
  const moments = await ask('/v1/timeline', { limit: 1000, lang }, asking);
  return sorted([...events, ...moments.items.map(({ date }) => ({ id: null, label: '', date }))]);
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
