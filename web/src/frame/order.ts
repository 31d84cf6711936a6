/** Rows of text by a column, in pages: as the address says. Pure. */
import type { Lang } from '../words/lang';

/** Rows a page. */
export const PAGE = 200;

export interface Order<Column extends string> {
  readonly column: Column;
  readonly isDown: boolean;
}

/** Return the order that the address says: a column, `-` before it for downwards; by the first where it says none. */
export function orderIn<Column extends string>(columns: readonly [Column, ...Column[]], text: string): Order<Column> {
  const name = text.replace(/^-/, '');
  return { column: columns.find((column) => column === name) ?? columns[0], isDown: text.startsWith('-') };
}

/** Return the first row of the page that the address says, where there is such a row. */
export function firstOf(text: string, count: number): number {
  const start = Number.parseInt(text, 10);
  return start > 0 && start < count ? start : 0;
}

/** Return rows by their keys; what is not known comes last, whichever the direction. Equals stay as they were. */
export function ordered<T>(rows: readonly T[], keyOf: (row: T) => string, isDown: boolean, lang: Lang): readonly T[] {
  const order = new Intl.Collator(lang, { numeric: true });
  return [...rows].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === '' || other === '') {
      return Number(one === '') - Number(other === '');
    }
    return (isDown ? -1 : 1) * order.compare(one, other);
  });
}

/** Dates in EDTF stand in order as texts, by their first bound. */
export function dayKey(edtf: string | null | undefined): string {
  return (edtf ?? '').replace(/^\.\.\/?/, '');
}
