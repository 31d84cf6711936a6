/** Pairs as text that can be taken away: TSV for the clipboard, CSV for a file. No cell is a formula. */
import { nameOf, type Pair } from './pairs';
import type { Cut } from './words';

const HEAD = [
  'backer',
  'backer_label',
  'backed',
  'backed_label',
  'support',
  'support_label',
  'certainty',
  'grade',
  'valid_from',
  'valid_until',
  'relationships',
  'hedges',
  'disputed',
  'sources',
] as const;

export function csv(pairs: readonly Pair[]): string {
  return [HEAD, ...pairs.map(cells)].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** The first row of the clipboard is in the language of the page: it is pasted to be read. */
export function tsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((row) => row.map((cell) => safe(cell.replace(/\s+/g, ' '))).join('\t')).join('\n');
}

function cells(pair: Pair): readonly string[] {
  const all = (end: 'valid_from' | 'valid_until') => pair.relationships.map((each) => each[end] ?? '').join(';');
  return [
    pair.backer.id,
    nameOf(pair.backer),
    pair.backed.id,
    nameOf(pair.backed),
    pair.support.map(({ id }) => id).join(';'),
    pair.support.map(({ label }) => label).join(';'),
    pair.certainty ?? '',
    pair.grade ?? '',
    all('valid_from'),
    all('valid_until'),
    pair.relationships.map(({ id }) => id).join(';'),
    pair.relationships.map(({ hedges }) => hedges.map(({ id }) => id).join(' ')).join(';'),
    pair.relationships.map(({ disputed }) => String(disputed)).join(';'),
    pair.sources.join(';'),
  ];
}

/** A spreadsheet would reckon with a text that begins so, as the exports of the service know. */
function safe(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${safe(text).replaceAll('"', '""')}"`;
}

/** Return the name of a file of pairs: with its day, and where it has not all pairs, with how many of how many. */
export function fileName(at: string, cut: Cut | null): string {
  const part = cut === null ? '' : `-first-${cut.count}-of-${cut.total}`;
  return `backing${at === '' ? '' : `-${at}`}${part}.csv`;
}

/** Offer a text as a file. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  const place = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.href = place;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}
