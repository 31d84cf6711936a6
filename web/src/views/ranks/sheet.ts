/** The bump chart drawn anew for a file, with whole names. */
import { key, LINE, type Sign } from '../../take/sheet/key';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { stretches, wayOf, type Bump, type Course, type Mark } from './bump';
import { WORDS } from './words';

/** Size of names, from row to row, radius of a mark, and between a mark and a name. */
const [SIZE, STEP, RADIUS, GAP] = [13.5, 30, 11.5, 19] as const;
const NARROWEST = 110;

interface Shown {
  readonly bump: Bump;
  readonly days: readonly string[];
}

export function drawRanks(page: Page, { bump, days }: Shown): void {
  const { ink, lang } = page;
  const words = WORDS[lang];
  if (bump.courses.length === 0) {
    page.paragraph(words.nobody);
    return;
  }
  const last = days.length - 1;
  const heads = days.map((day) => inWords(day, lang));
  const widthOf = ({ label }: Course) => page.widthOf(named(label), SIZE) + GAP + 8;
  const widest = (some: readonly Course[]) => Math.max(0, ...some.map(widthOf));
  const isAt = (column: number) => (course: Course) => course.marks.some((mark) => mark.column === column);
  const between = bump.courses.filter((course) => !isAt(0)(course) && !isAt(last)(course));
  const rooms = [widest(bump.courses.filter(isAt(0))), widest(bump.courses.filter(isAt(last)))] as const;
  const heading = Math.max(...heads.map((day) => page.widthOf(day, 13, true)));
  const least = Math.max(NARROWEST, heading + 20, widest(between) + 2 * RADIUS);
  page.need(rooms[0] + rooms[1] + last * least);
  const across = Math.max(least, (page.width - rooms[0] - rooms[1]) / Math.max(1, last));
  const top = page.y + 38;
  const at = ({ column, slot }: Pick<Mark, 'column' | 'slot'>) => ({
    x: rooms[0] + column * across,
    y: top + slot * STEP,
  });
  const bottom = top + bump.slots * STEP - STEP / 2;
  heads.forEach((day, column) => {
    const { x } = at({ column, slot: 0 });
    page.write(day, x, page.y + 14, { size: 13, isBold: true, colour: ink.muted, anchor: 'middle' });
    page.line([x, page.y + 20], [x, bottom], { stroke: ink.line });
  });
  for (const { column, first, last: end } of bump.equals) {
    const { x, y } = at({ column, slot: first });
    frame(page, x, y, (end - first) * STEP);
  }
  bump.courses.forEach((course) => lines(page, course, at));
  for (const course of bump.courses) {
    course.marks.forEach((mark, place) => {
      const { x, y } = at(mark);
      spot(page, number(mark.rank, lang), x, y, wayOf(course));
      const isNamed = mark.column === 0 || mark.column === last || (place === 0 && between.includes(course));
      if (isNamed) {
        const isBefore = mark.column === 0;
        const writing = { size: SIZE, anchor: isBefore ? 'end' : 'start', hasRim: true } as const;
        page.write(named(course.label), x + (isBefore ? -GAP : GAP), y + SIZE * 0.35, writing);
      }
    });
  }
  page.y = bottom + 14;
  key(page, signs(page, bump));
  if (bump.leftOut > 0) {
    page.hint(fill(words.leftOut, { count: number(bump.leftOut, lang) }));
  }
}

type Way = ReturnType<typeof wayOf>;

function colourOf({ ink }: Page, way: Way): string {
  return { rises: ink.friendly, falls: ink.hostile, stays: ink.muted }[way];
}

function lineLooks(page: Page, way: Way) {
  return {
    stroke: colourOf(page, way),
    'stroke-width': way === 'stays' ? 1.3 : 2.3,
    ...(way === 'falls' ? { 'stroke-dasharray': '7 4' } : {}),
  };
}

function lines(page: Page, course: Course, at: (mark: Mark) => { readonly x: number; readonly y: number }): void {
  for (const [from, to] of stretches(course.marks)) {
    const [a, b] = [at(from), at(to)];
    const middle = (a.x + b.x) / 2;
    page.trace(`M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`, lineLooks(page, wayOf(course)));
  }
}

/** A rank on a mark. */
function spot(page: Page, rank: string, x: number, y: number, way: Way): void {
  page.dot(x, y, RADIUS, { fill: 'white', stroke: colourOf(page, way), 'stroke-width': 1.5 });
  page.write(rank, x, y + 4.2, { size: 12, anchor: 'middle' });
}

/** What holds those who share a rank. */
function frame(page: Page, x: number, y: number, height: number): void {
  const r = RADIUS + 3.5;
  page.box(x - r, y - r, 2 * r, height + 2 * r, { rx: r, fill: 'none', stroke: page.ink.muted, 'stroke-width': 1.3 });
}

function signs(page: Page, { courses, equals }: Bump): readonly Sign[] {
  const words = WORDS[page.lang];
  const ways = (['rises', 'falls', 'stays'] as const).filter((way) => courses.some((each) => wayOf(each) === way));
  return [
    { text: words.rank, width: 2 * RADIUS, draw: (x, y) => spot(page, number(1, page.lang), x + RADIUS, y, 'stays') },
    ...ways.map((way) => ({
      text: words[way],
      width: LINE,
      draw: (x: number, y: number) => page.line([x, y], [x + LINE, y], lineLooks(page, way)),
    })),
    ...(equals.length > 0
      ? [{
          text: words.shares,
            width: LINE,
          draw: (x: number, y: number) =>
            page.box(x, y - 9, LINE, 18, { rx: 9, fill: 'none', stroke: page.ink.muted, 'stroke-width': 1.3 }),
        }]
      : []), // prettier-ignore
  ];
}
