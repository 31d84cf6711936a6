/** Relationships as rows of text, and their order. */
import { textOf, type Network, type Tie } from '../../api/network';
import type { Vocabulary } from '../../api/vocabulary';
import { signOf, type SignName } from '../../drawing/encoding';
import { dayKey, ordered, orderIn, type Order } from '../../frame/order';
import { COMMON } from '../../words/common';
import type { Lang } from '../../words/lang';

export const COLUMNS = ['source', 'type', 'target', 'sign', 'from', 'until', 'certainty', 'grade'] as const;
export type Column = (typeof COLUMNS)[number];

/** Return the order that the address says; by source where it says none. */
export function orderOf(text: string): Order<Column> {
  return orderIn(COLUMNS, text);
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

/** Return how surely a relationship holds, and that it is disputed where it is. */
export function surely({ certainty, isContradicted }: Tie, lang: Lang): string {
  const common = COMMON[lang];
  const sure = certainty === 'certain' || certainty === 'possible' ? [common[certainty]] : [];
  return [...sure, ...(isContradicted ? [common.disputed] : [])].join(lang === 'ar' ? '، ' : ', ');
}

/** Return rows by a column, equals as they were. */
export function sorted(rows: readonly Row[], column: Column, isDown: boolean, lang: Lang): readonly Row[] {
  return ordered(rows, (row) => keyOf(row, column), isDown, lang);
}

function keyOf(row: Row, column: Column): string {
  switch (column) {
    case 'from':
      return dayKey(row.tie.validFrom);
    case 'until':
      return dayKey(row.tie.validUntil);
    case 'certainty':
      return row.tie.certainty ?? '';
    case 'grade':
      return row.tie.grade ?? '';
    default:
      return row[column];
  }
}
