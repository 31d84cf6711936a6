/** Lanes: what each holder held as bars on a line of time, in rows that do not cover each other. Pure. */
import type { Schemas } from '../../api/client';
import { dayOf, isoOf, type Scale } from '../../drawing/timescale';

export type Holders = Schemas['Holders'];
export type Stretch = Schemas['Stretch'];
type Span = Holders['items'][number]['spans'][number];

export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly sure: 'certain' | 'possible';
}

/** One time of holding. */
export interface Bar {
  readonly holder: Schemas['Reference'];
  readonly relationship: string;
  /** Who, and with what reservation, such as that it held parts only; beside control also in what way. */
  readonly label: string;
  /** It held parts only. */
  readonly isPartial: boolean;
  /** A claim that is in view disputes or denies it. */
  readonly isDisputed: boolean;
  readonly segments: readonly Segment[];
  readonly first: number;
  readonly last: number;
}

const NEVER = -10_000_000;
const EVER = 10_000_000;
const day = (iso: string | null, instead: number) => (iso === null ? instead : dayOf(iso));

/** Return the bars of a lane, by their first day: what the service cut into stretches, put together for each span. */
export function barsOf({ items, role, stretches }: Pick<Holders, 'items' | 'role' | 'stretches'>): readonly Bar[] {
  return items
    .flatMap(({ holder, spans }) =>
      spans.map((span) => {
        const segments = segmentsOf(holder.id, span, stretches);
        const first = segments[0]?.first ?? EVER;
        const last = segments.at(-1)?.last ?? NEVER;
        const name = holder.label ?? holder.id;
        const how = role === 'controls' ? name : `${name} · ${span.type.label}`;
        const hedges = span.hedges.map((hedge) => hedge.label.toLowerCase()).join(' · ');
        const label = hedges === '' ? how : `${how} (${hedges})`;
        const isPartial = span.hedges.some(({ id }) => id === 'partial');
        const isDisputed = span.disputed;
        return { holder, relationship: span.relationship, label, isPartial, isDisputed, segments, first, last };
      }),
    )
    .filter(({ segments }) => segments.length > 0)
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

function segmentsOf(holder: string, span: Span, stretches: readonly Stretch[]): readonly Segment[] {
  const found: Segment[] = [];
  const [begin, end] = [day(span.start.earliest, NEVER), day(span.end.latest, EVER)];
  for (const stretch of stretches.filter(({ possible }) => possible.includes(holder))) {
    const sure = stretch.certain.includes(holder) ? 'certain' : 'possible';
    const first = Math.max(begin, day(stretch.first, NEVER));
    const last = Math.min(end, day(stretch.last, EVER));
    const before = found.at(-1);
    if (first <= last && before?.sure === sure && before.last === first - 1) {
      found[found.length - 1] = { ...before, last };
    } else if (first <= last) {
      found.push({ first, last, sure });
    }
  }
  return found;
}

/** Put bars into rows; two share a row unless they are of the same time for more than `slack` days. */
export function packed(bars: readonly Bar[], slack: number): readonly (readonly Bar[])[] {
  const rows: Bar[][] = [];
  for (const bar of bars) {
    const row = rows.find((each) => {
      const before = each.at(-1);
      return before !== undefined && before.last - bar.first < slack && before.last < bar.last;
    });
    if (row === undefined) {
      rows.push([bar]);
    } else {
      row.push(bar);
    }
  }
  return rows;
}

/** Return all days that bars have, as far as they are known. */
export function daysOf(bars: readonly Bar[]): readonly number[] {
  return bars
    .flatMap(({ segments }) => segments.flatMap(({ first, last }) => [first, last]))
    .filter((each) => each > NEVER && each < EVER);
}

export const isOpenStart = ({ first }: { readonly first: number }) => first <= NEVER;
export const isOpenEnd = ({ last }: { readonly last: number }) => last >= EVER;

/** Return the gap from the last day on which anybody may have held it until a day; none where somebody still may. */
export function gapUntil(until: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1)?.last;
  return last === undefined || last === null || last >= until
    ? []
    : [{ first: isoOf(dayOf(last) + 1), last: until, state: 'open', certain: [], possible: [], partial: [] }];
}

/** Return the stretch of a day; null where nothing is known of it. */
export function stretchOn(stretches: readonly Stretch[], on: number): Stretch | null {
  return stretches.find(({ first, last }) => day(first, NEVER) <= on && on <= day(last, EVER)) ?? null;
}

/** Tell whether what several hold at once is disputed: a claim speaks against what one of them has then. */
export function isDisputed({ first, last }: Pick<Stretch, 'first' | 'last'>, bars: readonly Bar[]): boolean {
  const [from, until] = [day(first, NEVER), day(last, EVER)];
  return bars.some((bar) => bar.isDisputed && bar.first <= until && bar.last >= from);
}

/** Return the holders on a day whose holding then is disputed. */
export function disputedOn(items: Holders['items'], on: number): ReadonlySet<string> {
  const isThen = ({ start, end }: Span) => day(start.earliest, NEVER) <= on && on <= day(end.latest, EVER);
  return new Set(
    items.filter(({ spans }) => spans.some((span) => span.disputed && isThen(span))).map(({ holder }) => holder.id),
  );
}

/** Return the days on which one holder has certainly, summed over all lanes, longest first: who gets a colour. */
export function ranked(bars: readonly Bar[], scale: Scale): readonly Schemas['Reference'][] {
  const days = new Map<string, number>();
  for (const { holder, segments } of bars) {
    for (const { first, last, sure } of segments) {
      const length = Math.min(last, scale.last) - Math.max(first, scale.first) + 1;
      days.set(holder.id, (days.get(holder.id) ?? 0) + (sure === 'certain' ? length : length / 10));
    }
  }
  return [...new Map(bars.map(({ holder }) => [holder.id, holder])).values()].sort(
    (a, b) => (days.get(b.id) ?? 0) - (days.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}
