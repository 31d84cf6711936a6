/** How hard a lane was contested, drawn for a file: a step up from its foot, with its index. */
import type { Page } from '../../take/sheet/page';
import { number } from '../../words/lang';
import type { Step } from './contests';

/** The height of an index of 1. */
export const CONTEST = 15;

/** `at` says where a day is. */
export function contestStep(page: Page, at: (day: number) => number, step: Step, foot: number): void {
  const { first, index, last } = step;
  const [from, until] = [at(first), last === null ? page.width : at(last + 1)];
  if (until <= from) {
    return;
  }
  height(page, from, until, foot, index * CONTEST);
  if (until - from > 26) {
    page.write(number(index, page.lang), from + 2, foot - index * CONTEST - 3, { size: 10.5 });
  }
}

/** What it looks like, for the key. */
export function contestKey(page: Page, x: number): void {
  height(page, x, x + 22, page.y + 12, 8);
}

function height(page: Page, from: number, until: number, foot: number, up: number): void {
  page.box(from, foot - up, until - from, up, { fill: page.ink.muted, 'fill-opacity': 0.18 });
  page.line([from, foot - up], [until, foot - up], { stroke: page.ink.ink, 'stroke-width': 1 });
}
