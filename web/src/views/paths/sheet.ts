/** Paths drawn anew for a file: each as a chain, in a sentence, and with its days. */
import type { Schemas } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { DASHES, shapeOf, signOf, widthOf } from '../../drawing/encoding';
import { isoOf, type Scale } from '../../drawing/timescale';
import { named, told } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { COMMON } from '../../words/common';
import { datesInWords } from '../../words/edtf';
import { hedged } from '../../words/hedged';
import { fill, number } from '../../words/lang';
import { OUTLINES } from '../look/swatch';
import { headingOf, shares, type Path, type Tie } from './query';
import { daysTold } from './told';
import { WORDS } from './words';

interface Found {
  readonly answer: Schemas['Paths'];
  readonly scale: Scale | null;
  readonly vocabulary: Vocabulary;
  readonly isWeighed: boolean;
  readonly isOfOneDay: boolean;
}

/** An entity, a hop and its relationships; hops a row. */
const [ENTITY, HOP, LINE, IN_ROW] = [150, 160, 30, 3] as const;

export function drawPaths(page: Page, found: Found): void {
  const { lang } = page;
  const words = WORDS[lang];
  const { items, complete, note, seen_hops } = found.answer;
  const partial = complete ? '' : ` · ${fill(words.partial, { hops: number(seen_hops, lang) })}`;
  if (items.length === 0) {
    page.paragraph(note === null ? words.none : told(datesInWords(note, lang)));
    return;
  }
  page.paragraph(`${fill(words.count, { count: number(items.length, lang) })}${partial}`, { after: 10 });
  items.forEach((path, place) => {
    facts(page, path, place, found.isWeighed);
    chain(page, path, found.vocabulary);
    if (path.sentence !== null) {
      page.paragraph(told(datesInWords(path.sentence, lang)));
    }
    page.hint(`${words.days}: ${daysTold(path, lang)}`);
    if (found.scale !== null && path.possible.length > 0 && !found.isOfOneDay) {
      track(page, path, found.scale);
    }
    page.y += 6;
    page.rule();
    page.y += 4;
  });
  page.hint(words.key);
}

function facts(page: Page, path: Path, place: number, isWeighed: boolean): void {
  const { lang } = page;
  const [words, common] = [WORDS[lang], COMMON[lang]];
  const net = { '+': common.friendly, '-': common.hostile, both: words.both, none: words.undecided }[path.net_sign];
  const all = [
    fill(words.path, { place: number(place + 1, lang) }),
    fill(words.length, { count: number(path.length, lang) }),
    `${common.grade} ${path.grade ?? common.noGrade}`,
    fill(words.netSign, { sign: net }),
    ...(isWeighed ? [fill(words.weighs, { weight: number(path.weight, lang) })] : []),
  ];
  page.paragraph(all.join(' · '), { size: 13, isBold: true, after: 8 });
}

function chain(page: Page, path: Path, vocabulary: Vocabulary): void {
  let [x, height] = [0, 0];
  path.entities.forEach((entity, index) => {
    const hop = path.hops[index - 1];
    if (index > 0 && (index - 1) % IN_ROW === 0 && index > 1) {
      // The next row begins where the first hop did: what it goes on from stands above at the end.
      page.y += height + 10;
      [x, height] = [ENTITY, 0];
    }
    if (hop !== undefined) {
      hop.relationships.forEach((tie, place) => oneLine(page, tie, hop.start.id, x, page.y + place * LINE));
      height = Math.max(height, hop.relationships.length * LINE);
      x += HOP;
    }
    const kind = shapeOf(vocabulary.root(entity.kinds[0] ?? ''));
    const looks = { fill: page.ink.node, stroke: page.ink['node-edge'], 'stroke-width': 1.3 };
    page.outline(OUTLINES[kind], x + 14, page.y + 22, 16, looks);
    const name = named(entity.label ?? entity.id);
    height = Math.max(height, 12 + page.block(name, x + 28, page.y + 12, ENTITY - 34, { isBold: true }));
    x += ENTITY;
  });
  page.y += height + 10;
}

function nameOf({ type, hedges, disputed }: Tie, lang: Page['lang']): string {
  return hedged(type.label, hedges, lang, disputed ? COMMON[lang].disputed : '');
}

/** One relationship: its name and grade above a line as in the picture. */
function oneLine(page: Page, tie: Tie, start: string, x: number, top: number): void {
  const { ink } = page;
  const sign = signOf(tie.type.sign);
  const heading = headingOf(tie, start);
  const [from, to, y] = [x + 4, x + HOP - 8, top + 22];
  const colour = ink[sign];
  const grade = tie.grade ?? '';
  page.write(named(nameOf(tie, page.lang)), from + 6, top + 14, { size: 12, colour, most: HOP - 52 });
  page.write(grade, to - 6, top + 14, { size: 11, colour: ink.muted, anchor: 'end' });
  const dashes = DASHES[sign].join(' ');
  page.line([from + (heading === 'forward' ? 0 : 9), y], [to - (heading === 'backward' ? 0 : 9), y], {
    stroke: colour,
    'stroke-width': widthOf(tie.grade),
    ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
  });
  const end = { fill: tie.certainty === 'possible' ? 'white' : colour, stroke: colour, 'stroke-width': 1.3 };
  if (heading === 'both') {
    page.dot(from + 5, y, 3.6, end);
    page.dot(to - 5, y, 3.6, end);
  } else {
    const [tip, back] = heading === 'forward' ? [to, to - 10] : [from, from + 10];
    page.shape([[tip, y], [back, y - 5], [back, y + 5]], end); // prettier-ignore
  }
}

/** The common days on a line of time that is the same for all paths. */
function track(page: Page, { certain, possible }: Path, scale: Scale): void {
  const { ink, width } = page;
  const [top, height] = [page.y + 2, 10];
  page.box(0, top, width, height, { fill: 'none', stroke: ink.line });
  const draw = (days: Path['possible'], attributes: Readonly<Record<string, string | number>>) => {
    for (const [start, end] of shares(days, scale)) {
      page.box((start * width) / 100, top, Math.max(2, ((end - start) * width) / 100), height, attributes);
    }
  };
  // Only possible is pale and dashed, certain is full.
  draw(possible, { fill: ink.accent, 'fill-opacity': 0.18, stroke: ink.accent, 'stroke-dasharray': '4 3' });
  draw(certain, { fill: ink.accent });
  page.write(isoOf(scale.first).slice(0, 4), 0, top + height + 13, { size: 11, colour: ink.muted });
  page.write(isoOf(scale.last).slice(0, 4), width, top + height + 13, { size: 11, colour: ink.muted, anchor: 'end' });
  page.y = top + height + 20;
}
