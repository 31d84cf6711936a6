/** The network drawn for a file, and what its signs mean: those alone that are in it. */
import { DASHES, isOnlyPossible, SIGNS, signOf, shapeOf, widthOf, type SignName } from '../../drawing/encoding';
import { areBundled } from '../../drawing/lines';
import type { Picture } from '../../drawing/picture';
import type { Network } from '../../api/network';
import type { Vocabulary } from '../../api/vocabulary';
import { key, LINE, SHAPE, type Sign } from '../../take/sheet/key';
import type { Page } from '../../take/sheet/page';
import { once } from '../../take/sheet/use';
import { COMMON } from '../../words/common';
import { dictionary, fill, number } from '../../words/lang';
import { OUTLINES } from './swatch';
import { WORDS } from './words';

export const KEY = dictionary({
  en: {
    counts: '{entities} entities, {ties} relationships',
    arrow: 'from the first to the second',
    dots: 'both ways',
    hollow: 'pale, hollow ends: only possible on that day',
    grade: 'the better the grade, the wider',
    size: 'size: {value}',
    group: 'frame: {value}',
    pin: 'placed by hand',
    members: 'the larger, the more members',
    count: 'the wider, the more relationships',
    many: '×17: so many relationships of the same two in one line, the wider the more',
  },
  ar: {
    counts: 'الكيانات: {entities}، العلاقات: {ties}',
    arrow: 'من الأول إلى الثاني',
    dots: 'في الاتجاهين',
    hollow: 'باهت وأطرافه مفرغة: محتمل فقط في ذلك اليوم',
    grade: 'كلما علت الدرجة اتسع الخط',
    size: 'الحجم: {value}',
    group: 'الإطار: {value}',
    pin: 'وُضع باليد',
    members: 'الحجم بقدر الأعضاء',
    count: 'العرض بقدر العلاقات',
    many: '×17: هذا العدد من العلاقات بين الطرفين نفسيهما في خط واحد، والعرض بقدرها',
  },
});

/** How wide and high a picture is: a wider one has room for more names. */
const [NARROWEST, WIDEST, HIGHEST] = [1080, 1800, 1200] as const;
/** From so many entities on it is wider, by so much for each. */
const [FEW, EACH] = [40, 10] as const;

interface Shown {
  readonly picture: Picture | null;
  readonly network: Network;
  /** What of it is cut, in words. */
  readonly cut: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly looks: {
    readonly size: keyof (typeof WORDS)['en'];
    readonly group: keyof (typeof WORDS)['en'];
    readonly hasPins: boolean;
  };
}

export function drawNetwork(page: Page, { picture, network, cut, vocabulary, looks }: Shown): void {
  const { lang } = page;
  const [words, told] = [WORDS[lang], KEY[lang]];
  const counts = { entities: network.entities.length, ties: network.ties.length };
  page.paragraph(fill(told.counts, { entities: number(counts.entities, lang), ties: number(counts.ties, lang) }));
  cut.forEach((line) => page.hint(line));
  if (counts.entities === 0) {
    page.hint(words.empty);
    return;
  }
  insertNetwork(page, picture, counts.entities);
  networkKey(page, network, vocabulary, [
    ...(looks.size === 'same' ? [] : [sizes(page, fill(told.size, { value: words[looks.size] }))]),
    ...(looks.group === 'none' ? [] : [frame(page, fill(told.group, { value: words[looks.group] }))]),
    ...(looks.hasPins ? [pinned(page, told.pin)] : []),
  ]);
}

/** Put a picture of so many entities in: the more they are, the wider the page. */
export function insertNetwork(page: Page, picture: Picture | null, entities: number): void {
  const width = Math.min(WIDEST, NARROWEST + EACH * Math.max(0, entities - FEW));
  page.need(width);
  const drawing = picture?.svg({ width, height: HIGHEST });
  if (drawing !== undefined) {
    page.insert(drawing);
  }
}

/** What lines and shapes mean; and more signs. */
export function networkKey(page: Page, network: Network, vocabulary: Vocabulary, more: readonly Sign[] = []): void {
  const { lang } = page;
  const told = KEY[lang];
  const { ties, entities } = network;
  const isBoth = (type: string) => vocabulary.type(type)?.symmetric ?? false;
  const isOneWay = ties.some(({ type }) => !isBoth(type));
  const roots = once(entities.map(({ kinds }) => vocabulary.root(kinds[0] ?? '')));
  key(page, [
    ...signsOf(page, once(ties.map(({ sign }) => signOf(sign))) as readonly SignName[]),
    ...(isOneWay ? [line(page, told.arrow, { end: 'arrow' })] : []),
    ...(ties.some(({ type }) => isBoth(type)) ? [line(page, told.dots, { end: 'dots' })] : []),
    ...(ties.some(isOnlyPossible) ? [line(page, told.hollow, { end: 'arrow', isPossible: true })] : []),
    ...(once(ties.map(({ grade }) => String(widthOf(grade)))).length > 1 ? [widths(page, told.grade)] : []),
  ]);
  key(page, [
    ...roots.map((root) => ({
      text: vocabulary.label('kinds', root, lang),
      width: SHAPE,
      draw: (x: number, y: number) => page.outline(OUTLINES[shapeOf(root)], x + SHAPE / 2, y, 15, nodeLooks(page)),
    })),
    ...more,
  ]);
  if (areBundled(ties)) {
    page.hint(told.many);
  }
}

/** Lines of those signs that there are. */
export function signsOf(page: Page, present: readonly SignName[]): readonly Sign[] {
  return SIGNS.filter(({ name }) => present.includes(name)).map(({ name }) =>
    line(page, COMMON[page.lang][name], { sign: name }),
  );
}

interface Line {
  readonly sign?: SignName;
  readonly end?: 'arrow' | 'dots';
  readonly isPossible?: boolean;
}

function line(page: Page, text: string, { sign, end, isPossible = false }: Line): Sign {
  const colour = sign === undefined ? page.ink.muted : page.ink[sign];
  const dashes = sign === undefined ? '' : DASHES[sign].join(' ');
  const looks = { fill: isPossible ? 'white' : colour, stroke: colour, 'stroke-width': 1.2 };
  return {
    text,
    width: LINE,
    draw: (x, y) => {
      page.line([x, y], [x + LINE - (end === undefined ? 0 : 4), y], {
        stroke: colour,
        'stroke-width': 2,
        ...(isPossible ? { 'stroke-opacity': 0.5 } : {}),
        ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
      });
      if (end === 'arrow') {
        page.shape([[x + LINE, y], [x + LINE - 9, y - 4.5], [x + LINE - 9, y + 4.5]], looks); // prettier-ignore
      } else if (end === 'dots') {
        [x + 4, x + LINE - 4].forEach((place) => page.dot(place, y, 3.6, looks));
      }
    },
  };
}

/** Three lines, each wider than the one before. */
export function widths(page: Page, text: string): Sign {
  return {
    text,
    width: LINE,
    draw: (x, y) =>
      [1, 2.2, 4].forEach((width, place) => {
        const from = x + place * 12;
        page.line([from, y], [from + 9, y], { stroke: page.ink.muted, 'stroke-width': width });
      }),
  };
}

/** A small shape and a larger one. */
export function sizes(page: Page, text: string): Sign {
  return {
    text,
    width: 28,
    draw: (x, y) => {
      page.dot(x + 4.5, y, 4, nodeLooks(page));
      page.dot(x + 20, y, 8, nodeLooks(page));
    },
  };
}

function frame(page: Page, text: string): Sign {
  const { line: colour } = page.ink;
  return {
    text,
    width: LINE,
    draw: (x, y) => page.box(x, y - 7, LINE, 14, { fill: colour, 'fill-opacity': 0.35, stroke: colour }),
  };
}

function pinned(page: Page, text: string): Sign {
  return {
    text,
    width: SHAPE,
    draw: (x, y) => [8, 5].forEach((r) => page.dot(x + SHAPE / 2, y, r, nodeLooks(page))),
  };
}

function nodeLooks({ ink }: Page) {
  return { fill: ink.node, stroke: ink['node-edge'], 'stroke-width': 1.2 };
}
