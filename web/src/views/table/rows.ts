/** Relationships as rows of text, and their order. */
import { textOf, type Network, type Tie } from '../../api/network';
import type { Vocabulary } from '../../api/vocabulary';
import { signOf, type SignName } from '../../drawing/encoding';
import type { Lang } from '../../words/lang';

export const COLUMNS = ['source', 'type', 'target', 'sign', 'from', 'until', 'certainty', 'grade'] as const;
export type Column = (typeof COLUMNS)[number];

/** Rows a page. */
export const PAGE = 200;

export interface Order {
  readonly column: Column;
  readonly isDown: boolean;
}

/** Return the order that the address says: a column, `-` before it for downwards; by source where it says none. */
export function orderOf(text: string): Order {
  const name = text.replace(/^-/, '');
  return { column: COLUMNS.find((column) => column === name) ?? 'source', isDown: text.startsWith('-') };
}

/** Return the first row of the page that the address says, where there is such a row. */
export function firstOf(text: string, count: number): number {
  const start = Number.parseInt(text, 10);
  return start > 0 && start < count ? start : 0;
}

export interface Row {
  readonly tie: Tie;
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly sign: SignName;
}

export function rowsOf(network: Network, vocabulary: Vocabulary, lang: Lang): readonly Row[] {
  const names = new Map(network.entities.map(({ id, labels }) => [id, textOf(labels, lang, id)]));
  return network.ties.map((tie) => ({
    tie,
    source: names.get(tie.source) ?? tie.source,
    type: vocabulary.typeLabel(tie.type, lang),
    target: names.get(tie.target) ?? tie.target,
    sign: signOf(tie.sign),
  }));
}

/** Return rows by a column, equals as they were; what is not known comes last, whichever the direction. */
export function sorted(rows: readonly Row[], column: Column, isDown: boolean, lang: Lang): readonly Row[] {
  const order = new Intl.Collator(lang, { numeric: true });
  return [...rows].sort((a, b) => {
    const [one, other] = [keyOf(a, column), keyOf(b, column)];
    if (one === '' || other === '') {
      return Number(one === '') - Number(other === '');
    }
    return (isDown ? -1 : 1) * order.compare(one, other);
  });
}

function keyOf(row: Row, column: Column): string {
  switch (column) {
    case 'from':
      return day(row.tie.validFrom);
    case 'until':
      return day(row.tie.validUntil);
    case 'certainty':
      return row.tie.certainty ?? '';
    case 'grade':
      return row.tie.grade ?? '';
    default:
      return row[column];
  }
}

/** Dates in EDTF stand in order as texts, by their first bound. */
function day(edtf: string | null): string {
  return (edtf ?? '').replace(/^\.\.\/?/, '');
}
