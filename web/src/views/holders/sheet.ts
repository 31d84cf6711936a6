/** Lanes drawn anew for a file: years above, a lane a field or place, and what colours and patterns mean. */
import type { Schemas } from '../../api/client';
import { dayOf, isoOf, place, years, type Scale } from '../../drawing/timescale';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { part } from '../../take/sheet/parts';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import type { Contests } from './asked';
import { gapUntil, type Bar, type Holders, type Segment } from './lanes';
import { roomFor, rowsOf, type Drawn } from './sheet-bars';
import { CONTEST, contestStep, contestKey } from './sheet-contest';
import { onTold } from './told';
import { WORDS } from './words';

interface Shown {
  readonly held: readonly { readonly lane: Holders; readonly bars: readonly Bar[] }[];
  readonly unheld: readonly Schemas['Reference'][];
  readonly total: number;
  /** Lanes that were asked for. */
  readonly asked: number;
  readonly holders: readonly Schemas['Reference'][];
  /** `who-1`, … by holder. */
  readonly colours: ReadonlyMap<string, string>;
  readonly scale: Scale;
  readonly now: number;
  readonly isToday: boolean;
  readonly isCertainOnly: boolean;
  /** Null while they are awaited. */
  readonly contests: Contests | null;
}

/** The room of the names of lanes; the height of a bar, and of one that was held in part only; the size of names. */
const [NAMES, BAR, PART, SIZE] = [230, 22, 7, 12] as const;
const nameOf = ({ id, label }: Schemas['Reference']) => named(label ?? id);

export function drawHolders(page: Page, shown: Shown): void {
  const words = WORDS[page.lang];
  if (shown.held.length === 0) {
    page.paragraph(words.empty);
    return;
  }
  patterns(page, shown);
  key(page, shown);
  const top = axis(page, shown);
  shown.held.forEach(({ lane, bars }) => oneLane(page, shown, lane, bars));
  if (shown.now >= shown.scale.first && shown.now <= shown.scale.last) {
    const x = across(page, shown.scale)(shown.now);
    page.line([x, top], [x, page.y], { stroke: page.ink.accent, 'stroke-width': 2 });
  }
  page.y += 8;
  if (shown.total > shown.asked) {
    page.hint(fill(words.some, { count: number(shown.asked, page.lang), total: number(shown.total, page.lang) }));
  }
  if (shown.unheld.length > 0) {
    page.hint(`${words.unheld} ${shown.unheld.map(nameOf).join(' · ')}`);
  }
  page.hint(words.aside);
}

function colourOf({ ink }: Page, name: string): string {
  const colours = [1, 2, 3, 4, 5, 6].map((place) => `who-${place}`);
  const index = colours.indexOf(name);
  return index < 0 ? ink.neither : ink[`holder-${index as 0 | 1 | 2 | 3 | 4 | 5}`];
}

/** Hatching, for what is only possible: one for each colour. */
function patterns(page: Page, { colours }: Shown): void {
  for (const name of [...colours.values(), 'who-other']) {
    const stroke = colourOf(page, name);
    page.define(
      part(
        'pattern',
        { id: `hatch-${name}`, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        part('rect', { width: 7, height: 7, fill: 'white' }),
        part('rect', { width: 2, height: 7, fill: stroke, 'fill-opacity': 0.5 }),
      ),
    );
  }
}

/** What is disputed has dotted edges above and below. */
function dotted(page: Page, x: number, top: number, width: number, height: number): void {
  const looks = { stroke: page.ink.ink, 'stroke-width': 2.4, 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' };
  for (const y of [top + 1.2, top + height - 1.2]) {
    page.line([x + 1.5, y], [x + width, y], looks);
  }
}

function filling(page: Page, name: string, sure: 'certain' | 'possible') {
  const stroke = colourOf(page, name);
  return sure === 'certain'
    ? { fill: stroke, 'fill-opacity': 0.32 }
    : { fill: `url(#hatch-${name})`, stroke, 'stroke-width': 0.8, 'stroke-dasharray': '4 3' };
}

function key(page: Page, { holders, colours }: Shown): void {
  const words = WORDS[page.lang];
  const { ink } = page;
  const other = holders.length > colours.size ? [[words.others, 'who-other'] as const] : [];
  const named_ = holders.flatMap((each) => {
    const colour = colours.get(each.id);
    return colour === undefined ? [] : [[nameOf(each), colour] as const];
  });
  let x = 0;
  const put = (text: string, draw: (x: number) => void) => {
    const width = 44 + Math.min(page.widthOf(text, 12.5), 260);
    if (x > 0 && x + width > page.width) {
      [x, page.y] = [0, page.y + 20];
    }
    draw(x);
    page.write(text, x + 28, page.y + 10, { size: 12.5, most: 260 });
    x += width;
  };
  for (const [text, colour] of [...named_, ...other]) {
    put(text, (at) => page.box(at, page.y, 22, 12, filling(page, colour, 'certain')));
  }
  [x, page.y] = [0, page.y + 20];
  put(words.certain, (at) => page.box(at, page.y, 22, 12, filling(page, 'who-other', 'certain')));
  put(words.possible, (at) => page.box(at, page.y, 22, 12, filling(page, 'who-other', 'possible')));
  put(words.partly, (at) => page.box(at, page.y + 12 - 5, 22, 5, filling(page, 'who-other', 'certain')));
  put(words.disputed, (at) => {
    page.box(at, page.y, 22, 12, filling(page, 'who-other', 'certain'));
    dotted(page, at, page.y, 22, 12);
  });
  put(words.gap, (at) => page.box(at, page.y + 4, 22, 5, strip(ink.muted, 'open')));
  put(words.shared, (at) => page.box(at, page.y + 4, 22, 5, strip(ink.ink, 'shared')));
  put(words.contestKey, (at) => contestKey(page, at));
  page.y += 26;
}

function strip(colour: string, state: string) {
  return state === 'shared' ? { fill: colour } : { fill: 'white', stroke: colour, 'stroke-dasharray': '1.5 1.5' };
}

function across(page: Page, scale: Scale): (day: number) => number {
  return (day) => NAMES + (place(scale, day) * (page.width - NAMES)) / 100;
}

function axis(page: Page, { scale, now, isToday }: Shown): number {
  const words = WORDS[page.lang];
  const at = across(page, scale);
  const isSeen = now >= scale.first && now <= scale.last;
  if (isSeen) {
    const writing = { size: 12, isBold: true, colour: page.ink.accent } as const;
    const day = isToday ? words.today : inWords(isoOf(now), page.lang);
    page.write(day, at(now), page.y + 11, { ...writing, anchor: place(scale, now) > 80 ? 'end' : 'start' });
  }
  page.y += 32;
  const marked = years(scale, 16);
  for (const year of marked) {
    page.write(String(year), at(dayOf(`${year}-01-01`)) + 3, page.y - 5, { size: 11.5, colour: page.ink.muted });
  }
  page.rule();
  page.y -= 8;
  return page.y - 16;
}

function oneLane(page: Page, shown: Shown, lane: Holders, bars: readonly Bar[]): void {
  const { ink, lang } = page;
  const { scale, now } = shown;
  const at = across(page, scale);
  const inScale = bars.filter(({ first, last }) => last >= scale.first && first <= scale.last);
  const rows = rowsOf(inScale, roomOf(page, at), isShown(shown));
  const top = page.y + 6;
  const name = page.block(nameOf(lane.resource), 0, top, NAMES - 14, { size: 13, isBold: true });
  const holder = page.block(onTold(lane, now, lang), 0, top + name, NAMES - 14, { size: 12, colour: ink.muted });
  const steps = shown.contests?.get(lane.resource.id) ?? [];
  const height = Math.max(name + holder, rows.length * (BAR + 3) + 12 + (steps.length > 0 ? CONTEST + 14 : 0)) + 4;
  for (const year of years(scale, 16)) {
    const x = at(dayOf(`${year}-01-01`));
    page.line([x, page.y], [x, top + height], { stroke: ink.line, 'stroke-width': 0.6 });
  }
  rows.forEach((row, index) => {
    row.forEach((drawn) => oneBar(page, shown, drawn, top + index * (BAR + 3)));
  });
  const foot = top + rows.length * (BAR + 3);
  const today = isoOf(Math.floor(Date.now() / 86_400_000));
  for (const { first, last, state } of [...lane.stretches, ...gapUntil(today, lane.stretches)]) {
    const from = first === null ? NAMES : at(dayOf(first));
    const until = last === null ? page.width : at(dayOf(last) + 1);
    if ((state === 'open' || state === 'shared') && until > NAMES && from < page.width) {
      const colour = state === 'shared' ? ink.ink : ink.muted;
      page.box(from, foot + 1, Math.max(3, until - from), 5, strip(colour, state));
    }
  }
  steps.forEach((step) => contestStep(page, at, step, foot + 20 + CONTEST));
  page.y = top + height;
  page.rule();
  page.y -= 8;
}

function isShown({ isCertainOnly }: Shown): (segment: Segment) => boolean {
  return ({ sure }) => !isCertainOnly || sure === 'certain';
}

function roomOf(page: Page, at: (day: number) => number) {
  return { first: NAMES, last: page.width, at, widthOf: (bar: Bar) => page.widthOf(labelOf(bar, page), SIZE) };
}

function labelOf({ label, isDisputed }: Bar, { lang }: Page): string {
  return isDisputed ? `${named(label)} · ${COMMON[lang].disputed}` : named(label);
}

function oneBar(page: Page, { colours, scale }: Shown, { bar, segments, name }: Drawn, top: number): void {
  const at = across(page, scale);
  const colour = colours.get(bar.holder.id) ?? 'who-other';
  // What was held in part only has less than half of the height.
  const height = bar.isPartial ? PART : BAR;
  for (const { first, last, sure } of segments) {
    const width = Math.max(2, at(last + 1) - at(first));
    page.box(at(first), top + BAR - height, width, height, { rx: 2, ...filling(page, colour, sure) });
    if (bar.isDisputed) {
      dotted(page, at(first), top + BAR - height, width, height);
    }
  }
  const [x, anchor] = name.side === 'before' ? ([name.until, 'end'] as const) : ([name.from, 'start'] as const);
  const writing = { size: SIZE, anchor, hasRim: name.side !== 'in' };
  if (name.from < NAMES || name.until > page.width) {
    page.need(NAMES + roomFor(name.until - name.from));
  }
  page.write(labelOf(bar, page), x, top + (bar.isPartial ? 11 : 15), writing);
}
