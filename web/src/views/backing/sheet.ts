/** The matrix, or the table, drawn anew for a file: what a cell says on the page, it says there. */
import { widthOf } from '../../drawing/encoding';
import { table } from '../../take/sheet/blocks';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import type { Vocabulary } from '../../api/vocabulary';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import type { Codes } from './codes';
import { COLUMNS, daysOf, howOf, isQualified, keyOf, matrixOf, nameOf, supportOf, type Pair } from './pairs';
import { cutText, WORDS, type Cut } from './words';

interface Shown {
  readonly pairs: readonly Pair[];
  /** Where there are more than were loaded. */
  readonly cut: Cut | null;
  readonly codes: Codes;
  readonly vocabulary: Vocabulary;
  readonly isMatrix: boolean;
  readonly isDated: boolean;
}

/** A cell, and the most that a name is given. */
const [WIDE, HIGH, MOST_NAME] = [46, 36, 440] as const;
/** Names of columns lean: so high is one, in its width. */
const LEAN = Math.SQRT1_2;
/** Rows of a table: more than anyone looks at in one picture. */
const MOST_ROWS = 400;

export function drawBacking(page: Page, shown: Shown): void {
  const { pairs, cut, codes, vocabulary } = shown;
  const { lang } = page;
  const words = WORDS[lang];
  const { backers, backed, counts, isCut } = matrixOf(pairs, lang);
  const told = (count: number) => number(count, lang);
  const whole = { backers: told(counts.backers), backed: told(counts.backed) };
  page.paragraph(fill(words.caption, { count: told(pairs.length), ...whole }));
  if (cut !== null) {
    page.hint(cutText(cut, lang));
  }
  if (isCut && shown.isMatrix) {
    page.hint(fill(words.cut, { rows: told(backers.length), columns: told(backed.length) }));
  }
  const kinds = codes.counts(pairs).map(({ id, letter }) => `${letter} ${vocabulary.label('supports', id, lang)}`);
  if (kinds.length > 0 && shown.isMatrix) {
    page.hint(`${words.legend}: ${kinds.map(named).join(' · ')}`);
  }
  if (shown.isMatrix) {
    key(page, shown.isDated);
    matrix(page, shown);
  } else {
    rows(page, pairs);
  }
}

function key(page: Page, isDated: boolean): void {
  const words = WORDS[page.lang];
  let x = 0;
  page.y += 4;
  for (const kind of isDated ? (['certain', 'possible'] as const) : (['undated'] as const)) {
    page.box(x, page.y, 20, 14, look(page, kind));
    page.write(words[`${kind}Key`], x + 27, page.y + 11.5, { size: 12.5 });
    x += 50 + page.widthOf(words[`${kind}Key`], 12.5);
  }
  page.write(words.gradeKey, x, page.y + 11.5, { size: 12.5, colour: page.ink.muted });
  page.y += 26;
  page.hint(words.qualifiedKey);
}

function look({ ink }: Page, certainty: string) {
  const looks: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
    certain: { fill: ink.friendly, 'fill-opacity': 0.2, stroke: ink.friendly, 'stroke-width': 1 },
    possible: { fill: 'white', stroke: ink.friendly, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
  };
  return { rx: 3, ...(looks[certainty] ?? { fill: 'white', stroke: ink.muted, 'stroke-width': 1 }) };
}

function matrix(page: Page, { pairs, codes }: Shown): void {
  const { ink, lang } = page;
  const words = WORDS[lang];
  const { backers, backed, cells } = matrixOf(pairs, lang);
  const widths = backers.map((each) => page.widthOf(named(nameOf(each)), 13, true) + 16);
  const names = Math.min(MOST_NAME, Math.max(130, ...widths));
  const leaning = backed.map((each) => page.widthOf(named(nameOf(each)), 13));
  const head = LEAN * Math.min(MOST_NAME, Math.max(80, ...leaning)) + 26;
  page.need(names + backed.length * WIDE + head);
  const top = page.y + head;
  page.write(`${words.backer} ↓`, names - 10, top - 8, { size: 12, colour: ink.muted, anchor: 'end' });
  page.write(`${words.backed} ${lang === 'ar' ? '←' : '→'}`, names - 10, top - 26, {
    size: 12,
    colour: ink.muted,
    anchor: 'end',
  });
  backed.forEach((each, column) => {
    const x = names + (column + 0.5) * WIDE;
    page.write(named(nameOf(each)), x + 4, top - 8, { size: 13, most: MOST_NAME, turned: -45 });
    page.line([x, top - 4], [x, top], { stroke: ink.line });
  });
  const right = names + backed.length * WIDE;
  backers.forEach((backer, row) => {
    const y = top + row * HIGH;
    page.line([0, y], [right, y], { stroke: ink.line });
    page.write(named(nameOf(backer)), 0, y + HIGH / 2 + 4.5, { size: 13, isBold: true, most: names - 12 });
    backed.forEach((each, column) => {
      const pair = cells.get(keyOf(backer.id, each.id));
      const x = names + column * WIDE;
      if (pair !== undefined) {
        cell(page, pair, codes.letters(pair).join('') + (isQualified(pair) ? '*' : ''), x, y);
      } else if (backer.id === each.id) {
        page.line([x + 8, y + HIGH - 8], [x + WIDE - 8, y + 8], { stroke: ink.line });
      }
    });
  });
  page.y = top + backers.length * HIGH;
  page.line([0, page.y], [right, page.y], { stroke: ink.line });
}

function cell(page: Page, pair: Pair, letters: string, x: number, y: number): void {
  const [middle, count] = [x + WIDE / 2, pair.relationships.length];
  const more = count > 1 ? ` ×${number(count, page.lang)}` : '';
  const grade = `\u2066${pair.grade ?? '–'}${more}\u2069`;
  const size = Math.max(8, Math.min(12.5, (12.5 * (WIDE - 8)) / page.widthOf(letters, 12.5, true)));
  page.box(x + 2, y + 2, WIDE - 4, HIGH - 4, look(page, pair.certainty ?? 'undated'));
  page.write(letters, middle, y + 15, { size, isBold: true, anchor: 'middle', most: WIDE - 6 });
  page.write(grade, middle, y + 27, { size: 10.5, colour: page.ink.muted, anchor: 'middle' });
  page.box(x + 6, y + HIGH - 6, ((WIDE - 12) * widthOf(pair.grade)) / 4, 2.5, { fill: page.ink.friendly });
}

function rows(page: Page, pairs: readonly Pair[]): void {
  const { lang } = page;
  const heads = { ...COMMON[lang], ...WORDS[lang] };
  const drawn = pairs.slice(0, MOST_ROWS).map((pair) => ({
    cells: [
      named(nameOf(pair.backer)),
      named(nameOf(pair.backed)),
      named(supportOf(pair)),
      pair.certainty === null ? '' : heads[pair.certainty],
      pair.grade ?? heads.noGrade,
      daysOf(pair, 'valid_from', lang),
      daysOf(pair, 'valid_until', lang),
      named(howOf(pair, lang)),
    ],
  }));
  table(page, [...COLUMNS.map((column) => heads[column]), heads.relationships], drawn, [20, 20, 16, 8, 7, 12, 12, 18]); // prettier-ignore
  if (pairs.length > MOST_ROWS) {
    page.hint(fill(heads.rows, { count: number(MOST_ROWS, lang) }));
  }
}
