/** Balance through time drawn anew for a file: a line a measure. */
import { grid } from '../../take/sheet/blocks';
import type { Page } from '../../take/sheet/page';
import { number } from '../../words/lang';
import { ceiling, linePath, shareOf, type Spot } from './line';
import { WORDS } from './words';

const HEIGHT = 120;

export interface Trend {
  readonly name: string;
  readonly least: number;
  readonly spots: readonly Spot[];
}

export function drawSeries(page: Page, trends: readonly Trend[], at: string): void {
  page.heading(WORDS[page.lang].series, 15);
  grid(page, trends, COLUMN, (trend, x, top, width) => drawTrend(page, trend, at, x, top, width));
}

const COLUMN = 300;

function drawTrend(
  page: Page,
  { name, least, spots }: Trend,
  at: string,
  x: number,
  top: number,
  width: number,
): number {
  const { ink, lang } = page;
  page.write(name, x, top + 13, { size: 13, most: width });
  const frame = { left: x + 26, right: x + width - 8, top: top + 28, bottom: top + HEIGHT };
  const most = ceiling(spots, least);
  const small = { size: 11, colour: ink.muted };
  for (const [value, y] of [
    [0, frame.bottom],
    [most, frame.top],
  ] as const) {
    // prettier-ignore
    page.line([frame.left, y], [frame.right, y], { stroke: ink.line });
    page.write(number(value, lang), frame.left - 6, y + 4, { ...small, anchor: 'end' });
  }
  const [first, last] = [spots.at(0)?.day ?? '', spots.at(-1)?.day ?? ''];
  page.write(first.slice(0, 4), frame.left, frame.bottom + 15, small);
  page.write(last.slice(0, 4), frame.right, frame.bottom + 15, { ...small, anchor: 'end' });
  const share = at === '' ? -1 : shareOf(at, first, last);
  if (share >= 0 && share <= 1) {
    const now = frame.left + (frame.right - frame.left) * share;
    page.line([now, frame.top], [now, frame.bottom], { stroke: ink.muted, 'stroke-dasharray': '3 3' });
  }
  page.trace(linePath(spots, most, frame, false).path, { stroke: ink.accent, 'stroke-width': 1.8 });
  return HEIGHT + 22;
}
