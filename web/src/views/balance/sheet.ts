/** Balance drawn anew for a file: the measures, the two camps, and what stands in the way by its number. */
import type { Schemas } from '../../api/client';
import type { Network } from '../../api/network';
import { DASHES } from '../../drawing/encoding';
import { grid, stacked } from '../../take/sheet/blocks';
import { key, LINE, SHAPE, type Sign } from '../../take/sheet/key';
import { named, told } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { fill, number } from '../../words/lang';
import { campsOf, eitherOf, pairsOf, placedIn, tiedBy, type Point, type Standing, type Tied } from './camps';
import { figuresOf } from './figures';
import { WORDS } from './words';

/** Size of names, from row to row, and between the camps. */
const [SIZE, STEP, BETWEEN] = [13, 20, 420] as const;
const COLUMN = 320;

const namesOf = (actors: readonly Schemas['Reference'][]) =>
  actors.map(({ id, label }) => named(label ?? id)).join(' – ');
const signOf = (sign: number) => (sign > 0 ? 'friendly' : 'hostile');

export function drawBalance(page: Page, { note, ...balance }: Schemas['Balance']): void {
  if (note !== null) {
    page.paragraph(told(note));
  }
  grid(page, figuresOf({ note, ...balance }, page.lang), 300, ({ name, value, meaning }, x, top, width) =>
    stacked(page, [
      [name, { size: 12.5, colour: page.ink.muted }],
      [value, { size: 22, isBold: true }],
      [meaning, { size: 12.5 }],
    ])(name, x, top, width),
  );
}

export function drawCamps(page: Page, division: Schemas['Division'], network: Network | null, cut = ''): void {
  const words = WORDS[page.lang];
  const camps = campsOf(division, pairsOf(network, division));
  const { pairs } = camps;
  const { standings, rows } = placedIn(camps);
  page.heading(words.camps);
  if (cut !== '') {
    page.hint(cut);
  }
  const isTied = (id: string) => pairs.some(({ a, b, tension }) => tension > 0 && (a === id || b === id));
  const rooms = ([0, 1] as const).map((camp) => {
    const widths = standings
      .filter(({ side }) => side === camp)
      .map((standing) => page.widthOf(toldAs(page, standing), SIZE, isTied(standing.id)));
    return 12 + Math.max(0, ...widths);
  }) as [number, number];
  page.need(rooms[0] + rooms[1] + BETWEEN);
  // As wide as the lines are clear: no wider than that, in the middle.
  const inner = Math.min(2 * BETWEEN, page.width - rooms[0] - rooms[1]);
  const start = (page.width - inner - rooms[0] - rooms[1]) / 2 + rooms[0];
  const points = new Map(
    standings.map(({ id, row, side }): [string, Point] => [
      id,
      { x: start + side * inner, y: page.y + (row + 0.7) * STEP, side },
    ]),
  );
  tiedBy(pairs, points, inner).forEach((tied) => tie(page, tied));
  for (const standing of standings) {
    const { id, side, isEither } = standing;
    const { x = 0, y = 0 } = points.get(id) ?? {};
    spot(page, x, y, isEither);
    const anchor = side === 0 ? 'end' : 'start';
    const told_ = toldAs(page, standing);
    page.write(told_, x + (side === 0 ? -9 : 9), y + SIZE * 0.34, { size: SIZE, anchor, isBold: isTied(id) });
  }
  page.y += (rows + 0.8) * STEP;
  key(page, [...signs(page), ...(eitherOf(division) ? [eitherSign(page)] : [])]);
  tension(page, division);
}

/** Return a name, and that it stands in either camp. */
function toldAs({ lang }: Page, { label, isEither }: Standing): string {
  return isEither ? `${named(label)} · ${WORDS[lang].either}` : named(label);
}

/** Where one stands; who stands in either camp has a hollow one. */
function spot(page: Page, x: number, y: number, isEither: boolean): void {
  const looks = { stroke: page.ink['node-edge'], 'stroke-width': 1.2 };
  if (isEither) {
    page.dot(x, y, 4.4, { fill: 'white', 'stroke-dasharray': '2 1.6', ...looks });
  } else {
    page.dot(x, y, 3.6, { fill: page.ink.node, ...looks });
  }
}

function eitherSign(page: Page): Sign {
  return { text: WORDS[page.lang].eitherKey, width: SHAPE, draw: (x, y) => spot(page, x + SHAPE / 2, y, true) };
}

function tie(page: Page, { pair: { sign, tension: rank }, path, place: { x, y } }: Tied): void {
  page.trace(path, lineLooks(page, sign, rank > 0));
  if (rank > 0) {
    badge(page, number(rank, page.lang), sign, x, y);
  }
}

function lineLooks({ ink }: Page, sign: number, isTension: boolean) {
  const dashes = DASHES[signOf(sign)].join(' ');
  return {
    stroke: ink[signOf(sign)],
    'stroke-width': isTension ? 2.4 : 1,
    'stroke-opacity': isTension ? 1 : 0.3,
    ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
  };
}

/** The number of a tie that stands in the way. */
function badge(page: Page, text: string, sign: number, x: number, y: number): void {
  const colour = page.ink[signOf(sign)];
  page.dot(x, y, 9.5, { fill: 'white', stroke: colour, 'stroke-width': 1.6 });
  page.write(text, x, y + 4, { size: 11.5, isBold: true, colour, anchor: 'middle' });
}

function signs(page: Page): readonly Sign[] {
  const words = WORDS[page.lang];
  const line = (text: string, sign: number, isTension: boolean): Sign => ({
    text,
    width: LINE,
    draw: (x, y) => {
      page.line([x, y], [x + LINE, y], lineLooks(page, sign, isTension));
      if (isTension) {
        badge(page, number(1, page.lang), sign, x + LINE / 2, y);
      }
    },
  });
  return [
    line(words.friendlyFits, 1, false),
    line(words.hostileFits, -1, false),
    line(words.across, 1, true),
    line(words.within, -1, true),
  ];
}

function tension(page: Page, { tension: ties, tension_total: total, optimal }: Schemas['Division']): void {
  const { ink, lang } = page;
  const words = WORDS[lang];
  page.heading(fill(words.tension, { count: `${optimal ? '' : '≤ '}${number(total, lang)}` }), 15);
  page.hint(total === 0 ? words.noTension : words.tensionHint);
  const items = ties.map((each, place) => ({ ...each, place: place + 1 }));
  grid(page, items, COLUMN, ({ actors, always, place, sign }, x, top, width) => {
    badge(page, number(place, lang), sign, x + 10, top + 11);
    const certainty = always === null ? '' : ` · ${always ? words.always : words.sometimes}`;
    return stacked(page, [
      [namesOf(actors), { size: 13, isBold: true }],
      [`${sign > 0 ? words.across : words.within}${certainty}`, { size: 12, colour: ink.muted }],
    ])(actors, x + 28, top, width - 28);
  });
  if (total > ties.length) {
    page.hint(fill(words.more, { count: number(total - ties.length, lang) }));
  }
}

export function drawAmbivalent(page: Page, pairs: readonly Schemas['AmbivalentPair'][]): void {
  const words = WORDS[page.lang];
  page.heading(words.pairs, 15);
  page.hint(words.pairsHint);
  grid(page, pairs, COLUMN, ({ actors }, x, top, width) => page.block(namesOf(actors), x, top, width, { size: 13 }));
}
