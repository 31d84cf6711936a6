/** The map drawn for a file: as it stands on the page, and below it what its fillings, signs and lines mean. */
import { textOf, type Texts } from '../../api/network';
import { key, LINE, SHAPE, type Sign } from '../../take/sheet/key';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import type { Attributes } from '../../take/sheet/parts';
import { fill, number } from '../../words/lang';
import { REACH, type Division } from './division';
import { SIGNS } from './key';
import { shapeOf } from './signs';
import { GROUND, WORDS } from './words';

interface Shown {
  readonly picture: SVGSVGElement;
  /** The signs that are seen in it. */
  readonly signs: readonly Element[];
  readonly looks: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, Texts>;
  readonly division: Division;
  readonly isDated: boolean;
}

const [WIDEST, HIGHEST] = [2200, 1500] as const;
/** A small map is drawn larger, but not so that its letters shout. */
const LARGER = 1.5;
/** Sizes of signs, and the box in which they are made. */
const [SIZE, BOX] = [16, 20] as const;

export function drawMap(page: Page, shown: Shown): void {
  const { division, isDated } = shown;
  const words = WORDS[page.lang];
  insert(page, shown.picture);
  key(page, holders(page, shown));
  key(page, [...signs(page, shown), ...ground(page, division.lines.length > 0)]);
  if (!isDated) {
    page.hint(words.held);
  }
  if (division.cells.length > 0) {
    page.hint(`${words.areas}: ${fill(words.areasHint, { km: number(REACH, page.lang) })}`);
  }
  page.hint(words.ground);
}

/** As wide as the page, in a frame. */
function insert(page: Page, picture: SVGSVGElement): void {
  const [wide, high] = ['width', 'height'].map((name) => Number(picture.getAttribute(name))) as [number, number];
  page.need(Math.min(WIDEST, wide));
  const scale = Math.min(LARGER, page.width / wide, HIGHEST / high);
  const [width, height] = [wide * scale, high * scale];
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  const top = page.y;
  page.insert(picture);
  page.box((page.width - width) / 2, top, width, height, { fill: 'none', stroke: page.ink.line });
  page.y += 4;
}

/** Who holds what is seen, by the filling; nobody, where that is not told. */
function holders(page: Page, { picture, signs, looks, names, isDated }: Shown): readonly Sign[] {
  const { lang } = page;
  const words = WORDS[lang];
  const isFilled = (filling: string) => picture.querySelector(`[fill="${filling}"]`) !== null;
  const disc = (text: string, filling: string): Sign => ({
    text,
    width: SHAPE,
    draw: (x, y) => ['white', filling].forEach((each) => shape(page, 'settlement', x, y, { fill: each })),
  });
  const known = [...looks]
    .map(([id, index]) => ({ id, filling: `url(#drawn-held-${index})` }))
    .filter(({ filling }) => isFilled(filling))
    .map(({ id, filling }) => disc(named(textOf(names.get(id) ?? {}, lang, id)), filling));
  const isUntold = isDated && signs.some((sign) => !sign.matches('.area') && sign.querySelector('.held') === null);
  return [
    ...known,
    ...(isFilled(SEVERAL) ? [disc(words.several, SEVERAL)] : []),
    ...(isUntold ? [disc(words.nobody, 'white')] : []),
  ];
}

const SEVERAL = 'url(#drawn-held-several)';

/** Of the signs those that are seen. */
function signs(page: Page, { signs: seen }: Shown): readonly Sign[] {
  const { ink, lang } = page;
  const words = WORDS[lang];
  const ring = { fill: 'none', 'stroke-width': 1.6 };
  const looks: Readonly<Record<string, Attributes | undefined>> = {
    area: { stroke: ink.muted, 'stroke-dasharray': '1 3', 'stroke-linecap': 'round' },
    doubtful: { 'stroke-dasharray': '3 2.4' },
  };
  const rings: Readonly<Record<string, Attributes | undefined>> = {
    contested: { ...ring, stroke: ink.hostile },
    inferred: { ...ring, stroke: ink.muted, 'stroke-dasharray': '2 2' },
  };
  const shared: Sign = {
    text: words.shared,
    width: SHAPE,
    draw: (x, y) => {
      shape(page, 'settlement', x, y);
      page.line([x + SHAPE / 2, y - SIZE / 2.4], [x + SHAPE / 2, y + SIZE / 2.4], {
        stroke: ink.ink,
        'stroke-width': 1.4,
      });
    },
  };
  return [
    ...SIGNS.filter(({ name }) => seen.some((sign) => sign.matches(`.${name}`))).map(({ name, form, outline }) => ({
      text: words[name],
      width: SHAPE,
      draw: (x: number, y: number) => {
        const around = rings[outline];
        shape(page, form, x, y, looks[outline]);
        if (outline === 'disputed') {
          strokeThrough(page, x + SHAPE / 2, y);
        }
        if (around !== undefined) {
          page.dot(x + SHAPE / 2, y, 10, around);
        }
      },
    })),
    ...(seen.some((sign) => sign.querySelectorAll('.held').length > 1) ? [shared] : []),
  ];
}

function strokeThrough(page: Page, x: number, y: number): void {
  const reach = SIZE / 3;
  const [from, to] = [[x - reach, y + reach], [x + reach, y - reach]] as const; // prettier-ignore
  page.line([...from], [...to], { stroke: page.ink.ink, 'stroke-width': 2 });
}

function shape(page: Page, form: (typeof SIGNS)[number]['form'], x: number, y: number, looks: Attributes = {}): void {
  const outline = { fill: 'white', stroke: page.ink.ink, 'stroke-width': 1.8, ...looks };
  page.outline(shapeOf(form), x + SHAPE / 2, y, SIZE, outline, BOX);
}

/** Lines of the ground, as the style sheet has them. */
function ground(page: Page, isDivided: boolean): readonly Sign[] {
  const { ink, lang } = page;
  const front = { stroke: ink.ink, 'stroke-width': 2, 'stroke-dasharray': '2 6', 'stroke-linecap': 'round' };
  const looks = {
    border: { stroke: ink.muted, 'stroke-width': 2 },
    governorate: { stroke: ink.neither, 'stroke-width': 1.5, 'stroke-dasharray': '9 3 2 3' },
    river: { stroke: ink.water, 'stroke-width': 2.6 },
    ...(isDivided ? { front } : {}),
  };
  return (Object.keys(looks) as (keyof typeof looks)[]).map((name) => ({
    text: GROUND[lang][name],
    width: LINE,
    draw: (x, y) => page.line([x, y], [x + LINE, y], looks[name] ?? {}),
  }));
}
