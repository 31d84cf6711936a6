/** What signs mean: each with its words, beside each other, in as many rows as they need. */
import type { Page } from './page';

export interface Sign {
  readonly text: string;
  /** How wide it is. */
  readonly width: number;
  /** Draw it from there on, around a height. */
  readonly draw: (x: number, middle: number) => void;
}

/** A sample of a line, and of a shape. */
export const [LINE, SHAPE] = [34, 18] as const;
const [SIZE, ROW, BESIDE, GAP] = [12.5, 22, 8, 22] as const;

/** Draw a key as the next block. */
export function key(page: Page, signs: readonly Sign[]): void {
  let x = 0;
  for (const { text, width, draw } of signs) {
    const room = page.width - width - BESIDE;
    const lines = page.lines(text, room, { size: SIZE });
    const wide = width + BESIDE + Math.max(...lines.map((line) => page.widthOf(line, SIZE)));
    if (x > 0 && x + wide > page.width) {
      [x, page.y] = [0, page.y + ROW];
    }
    draw(x, page.y + ROW / 2);
    const height = page.block(text, x + width + BESIDE, page.y + 2.5, room, { size: SIZE });
    x += wide + GAP;
    if (lines.length > 1) {
      [x, page.y] = [0, page.y + height];
    }
  }
  page.y += x === 0 ? 0 : ROW + 2;
}
