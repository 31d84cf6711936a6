/** The comparison drawn anew for a file: the picture of what is not the same, and below it the lists. */
import type { Schemas } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { grid, stacked, table } from '../../take/sheet/blocks';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { fill, number } from '../../words/lang';
import { said } from '../../words/sentence';
import type { current } from '../look/current';
import { networkKey } from '../look/sheet';
import { changedNetwork, SIGNS } from './changed';
import { linesOf, type Line } from './handover';
import { parts, WHATS, type Between } from './sides';
import { changeTold, counted, whatTold } from './told';
import { WORDS } from './words';

interface Shown {
  readonly diff: Schemas['Diff'];
  readonly handovers: Schemas['Handovers'];
  readonly pair: Between;
  readonly vocabulary: Vocabulary;
  /** What draws the network of the changes, where it is shown. */
  readonly draw: typeof current.draw;
}

/** No higher than a screen: what is below matters as much. */
const HIGHEST = 900;
const COLUMN = 320;
const nameOf = ({ id, label }: Schemas['Reference']) => named(label ?? id);

export function drawCompare(page: Page, { diff, handovers, pair, vocabulary, draw }: Shown): void {
  const { lang } = page;
  const words = WORDS[lang];
  const counts = WHATS.map((what) => `${SIGNS[what]} ${words[what]} ${number(diff.counts.what[what] ?? 0, lang)}`);
  page.paragraph([fill(words.total, { count: number(diff.total, lang) }), ...counts].join(' · '), { isBold: true });
  if (diff.total === 0) {
    page.hint(words.nothing);
  }
  if (diff.total > diff.items.length) {
    page.hint(fill(words.first, { count: number(diff.items.length, lang), total: number(diff.total, lang) }));
  }
  if (draw !== null) {
    page.insert(draw({ width: page.width, height: HIGHEST }), HIGHEST);
    page.hint(words.key);
    networkKey(page, changedNetwork(diff.items, lang), vocabulary);
  }
  if (handovers.items.length > 0) {
    page.heading(words.handovers);
    grid(page, handovers.items, COLUMN, (item, x, top, width) =>
      stacked(page, [
        [nameOf(item.resource), { isBold: true }],
        ...linesOf(item, lang).map(
          (line) => [lineTold(line), { size: 13, colour: page.ink[LOOKS[line.what]] }] as const,
        ),
      ])(item, x, top, width),
    );
  }
  changes(page, diff, pair, vocabulary);
  measures(page, diff.measures);
}

const LOOKS = { ended: 'hostile', begun: 'friendly', stays: 'ink' } as const;

function lineTold({ what, name, holders }: Line): string {
  const told = holders.map(
    ({ entity, reservation }) => nameOf(entity) + (reservation === '' ? '' : ` (${reservation})`),
  );
  return told.length === 0 ? name : `${what === 'stays' ? '' : `${SIGNS[what]} `}${name} ${told.join(' · ')}`;
}

function changes(page: Page, { items, total }: Schemas['Diff'], pair: Between, vocabulary: Vocabulary): void {
  const { ink, lang } = page;
  const words = WORDS[lang];
  const told = (count: number) => counted(count, items.length, total, lang);
  for (const { cause, count, items: those } of parts(items, pair)) {
    page.heading(`${words[cause]} · ${told(count)}`);
    page.hint(words[`${cause}Hint`]);
    for (const what of WHATS.filter((each) => those[each].length > 0)) {
      const name = whatTold(what, cause, lang);
      page.y += 4;
      page.paragraph(`${SIGNS[what]} ${name} · ${told(those[what].length)}`, { isBold: true });
      grid(page, those[what], COLUMN, (item, x, top, width) => {
        const { source, verb, target } = said(item.relationship, vocabulary, lang);
        return stacked(page, [
          [`${named(source)} ${named(verb)} ${named(target)}`, { size: 13.5 }],
          [changeTold(item, vocabulary, lang), { size: 12, colour: ink.muted }],
        ])(item, x, top, width);
      });
    }
  }
}

function measures(page: Page, items: readonly Schemas['Movement'][]): void {
  const { lang } = page;
  const words = WORDS[lang];
  const names: Readonly<Record<string, string | undefined>> = words;
  const told = (value: number | null) => (value === null ? '–' : number(Math.round(value * 100) / 100, lang));
  page.heading(words.measures);
  const rows = items.map(({ measure, before, after }) => ({
    cells: [names[measure] ?? measure, told(before), told(after)],
    isBold: before !== after,
  }));
  table(page, ['', words.earlier, words.later], rows, [5, 2, 2]);
}
