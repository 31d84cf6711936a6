/** The rows that are seen, drawn for a file. */
import { table } from '../../take/sheet/blocks';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { COLUMNS, surely, type Row } from './rows';
import { WORDS } from './words';

interface Shown {
  readonly rows: readonly Row[];
  /** The place of the first of them, and how many rows there are. */
  readonly first: number;
  readonly count: number;
  /** What is cut, in words. */
  readonly cut: readonly string[];
}

/** Wide enough that most rows are one line. */
const WIDTH = 1500;

export function drawTable(page: Page, { rows, first, count, cut }: Shown): void {
  const { lang } = page;
  const [words, common] = [WORDS[lang], COMMON[lang]];
  page.need(WIDTH);
  const told = (value: number) => number(value, lang);
  page.paragraph(
    rows.length === count
      ? fill(words.all, { count: told(count) })
      : fill(words.part, { first: told(first + 1), last: told(first + rows.length), count: told(count) }),
    { isBold: true },
  );
  cut.forEach((line) => page.hint(line));
  const drawn = rows.map(({ tie, source, type, target, sign }) => ({
    cells: [
      named(source),
      named(type),
      named(target),
      common[sign],
      inWords(tie.validFrom, lang),
      inWords(tie.validUntil, lang),
      surely(tie, lang),
      tie.grade ?? common.noGrade,
    ],
  }));
  table(page, COLUMNS.map((column) => common[column]), drawn, [22, 15, 22, 8, 13, 13, 8, 7]); // prettier-ignore
}
