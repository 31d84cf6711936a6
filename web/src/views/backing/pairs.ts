/** Pairs of backer and backed: which are shown, as a matrix, and as rows. Pure. */
import type { Schemas } from '../../api/client';
import { dayKey, ordered, orderIn, type Order } from '../../frame/order';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { hedged } from '../../words/hedged';
import type { Lang } from '../../words/lang';

export type Pair = Schemas['Pair'];
type Reference = Schemas['Reference'];

/** Rows, and columns, of a matrix that can still be read. */
export const MOST_LINES = 60;

export const nameOf = ({ id, label }: Reference): string => label ?? id;
export const supportOf = ({ support }: Pair): string => support.map(({ label }) => label).join(' · ');

/** Return the relationships of a pair by name, each with its reservations: “backs (reported)”. */
export function howOf({ relationships }: Pair, lang: Lang): string {
  return [...new Set(relationships.map((each) => tieOf(each, lang)))].join(' · ');
}

/** Return a relationship with its reservations: how it is qualified, and that it is disputed. */
export function tieOf({ type, hedges, disputed }: Pair['relationships'][number], lang: Lang): string {
  return hedged(type.label, hedges, lang, disputed ? COMMON[lang].disputed : '');
}

/** Return whether no relationship of a pair is without reservation. */
export function isQualified({ relationships }: Pair): boolean {
  return relationships.every(({ hedges, disputed }) => hedges.length > 0 || disputed);
}

export const keyOf = (backer: string, backed: string): string => `${backer} ${backed}`;

/** Return the pairs that have a text in a name or a kind of support, whatever its case and accents. */
export function having(pairs: readonly Pair[], text: string): readonly Pair[] {
  const sought = plain(text.trim());
  return sought === ''
    ? pairs
    : pairs.filter((pair) =>
        plain(`${nameOf(pair.backer)}\n${nameOf(pair.backed)}\n${supportOf(pair)}`).includes(sought),
      );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export interface Matrix {
  readonly backers: readonly Reference[];
  readonly backed: readonly Reference[];
  /** How many backers and backed there are, those who are left out, too. */
  readonly counts: { readonly backers: number; readonly backed: number };
  /** By `keyOf` of both ids. */
  readonly cells: ReadonlyMap<string, Pair>;
  /** Some rows or columns are left out. */
  readonly isCut: boolean;
}

/** Return the matrix of some pairs: those with most pairs first, equals by name. */
export function matrixOf(pairs: readonly Pair[], lang: Lang, most: number = MOST_LINES): Matrix {
  const backers = ranked(
    pairs.map(({ backer }) => backer),
    lang,
  );
  const backed = ranked(
    pairs.map((pair) => pair.backed),
    lang,
  );
  return {
    backers: backers.slice(0, most),
    backed: backed.slice(0, most),
    counts: { backers: backers.length, backed: backed.length },
    cells: new Map(pairs.map((pair) => [keyOf(pair.backer.id, pair.backed.id), pair])),
    isCut: Math.max(backers.length, backed.length) > most,
  };
}

function ranked(named: readonly Reference[], lang: Lang): readonly Reference[] {
  const counts = new Map<string, number>();
  named.forEach(({ id }) => counts.set(id, (counts.get(id) ?? 0) + 1));
  const order = new Intl.Collator(lang);
  return [...new Map(named.map((each) => [each.id, each])).values()].sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || order.compare(nameOf(a), nameOf(b)),
  );
}

export const COLUMNS = ['backer', 'backed', 'support', 'certainty', 'grade', 'from', 'until'] as const;
export type Column = (typeof COLUMNS)[number];

/** Return the order that the address says; by backer where it says none. */
export function orderOf(text: string): Order<Column> {
  return orderIn(COLUMNS, text);
}

/** Return pairs by a column, equals by the names of both. */
export function sorted(pairs: readonly Pair[], { column, isDown }: Order<Column>, lang: Lang): readonly Pair[] {
  const order = new Intl.Collator(lang, { numeric: true });
  const byNames = [...pairs].sort(
    (a, b) => order.compare(nameOf(a.backer), nameOf(b.backer)) || order.compare(nameOf(a.backed), nameOf(b.backed)),
  );
  return ordered(byNames, (pair) => sortKey(pair, column), isDown, lang);
}

function sortKey(pair: Pair, column: Column): string {
  const [first] = pair.relationships;
  const keys: Record<Column, () => string> = {
    backer: () => nameOf(pair.backer),
    backed: () => nameOf(pair.backed),
    support: () => supportOf(pair),
    certainty: () => pair.certainty ?? '',
    grade: () => pair.grade ?? '',
    from: () => dayKey(first?.valid_from),
    until: () => dayKey(first?.valid_until),
  };
  return keys[column]();
}

/** Return when the relationships of a pair began or ended, in words. */
export function daysOf(pair: Pair, end: 'valid_from' | 'valid_until', lang: Lang): string {
  return [...new Set(pair.relationships.map((each) => inWords(each[end], lang)))].join(COMMON[lang].semicolon);
}
