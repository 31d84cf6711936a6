/** The comparison drawn anew for a file: the picture of what is not the same, and below it the lists. */
import type { Schemas } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { grid, stacked, table } from '../../take/sheet/blocks';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import { said } from '../../words/sentence';
import type { current } from '../look/current';
import { networkKey } from '../look/sheet';
import { changedNetwork, SIGNS } from './changed';
import { parts, WHATS } from './sides';
import { changeTold, counted } from './told';
import { WORDS } from './words';

interface Shown {
  readonly diff: Schemas['Diff'];
  readonly handovers: Schemas['Handovers'];
  readonly vocabulary: Vocabulary;
  /** What draws the network of the changes, where it is shown. */
  readonly draw: typeof current.draw;
}

/** No higher than a screen: what is below matters as much. */
const HIGHEST = 900;
const COLUMN = 320;
const nameOf = ({ id, label }: Schemas['Reference']) => named(label ?? id);

export function drawCompare(page: Page, { diff, handovers, vocabulary, draw }: Shown): void {
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
        [holders(page, item.lost, `− ${words.lost}`, words.lostByNone), { size: 13, colour: page.ink.hostile }],
        [holders(page, item.gained, `+ ${words.gained}`, words.gainedByNone), { size: 13, colour: page.ink.friendly }],
      ])(item, x, top, width),
    );
  }
  changes(page, diff, vocabulary);
  measures(page, diff.measures);
}

function holders({ lang }: Page, all: readonly Schemas['Step'][], name: string, none: string): string {
  const told = all.map(
    ({ entity, certainty }) => nameOf(entity) + (certainty === 'possible' ? ` (${COMMON[lang].possible})` : ''),
  );
  return told.length === 0 ? none : `${name} ${told.join(' · ')}`;
}

function changes(page: Page, { items, total }: Schemas['Diff'], vocabulary: Vocabulary): void {
  const { ink, lang } = page;
  const words = WORDS[lang];
  const told = (count: number) => counted(count, items.length, total, lang);
  for (const { cause, count, items: those } of parts(items)) {
    page.heading(`${words[cause]} · ${told(count)}`);
    page.hint(words[`${cause}Hint`]);
    for (const what of WHATS.filter((each) => those[each].length > 0)) {
      const name = cause === 'learned' ? words[`learned_${what}`] : words[what];
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
