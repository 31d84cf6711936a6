/** What sheets have in common: texts beside each other, and tables. */
import type { Page, Writing } from './page';

/** Write a text to a place of a width; return how high it is. */
export type Write<Item> = (item: Item, x: number, top: number, width: number) => number;

const GAP = 24;

/** Put items beside each other, in columns of at least a width, read row by row. */
export function grid<Item>(page: Page, items: readonly Item[], narrowest: number, write: Write<Item>): void {
  const columns = Math.max(1, Math.min(items.length, Math.floor((page.width + GAP) / (narrowest + GAP))));
  const width = (page.width + GAP) / columns - GAP;
  for (let first = 0; first < items.length; first += columns) {
    const row = items.slice(first, first + columns);
    page.y += Math.max(...row.map((item, place) => write(item, place * (width + GAP), page.y, width))) + 5;
  }
}

/** Write paragraphs below each other to a place; return how high they are. */
export function stacked(page: Page, texts: readonly (readonly [string, Writing])[]): Write<unknown> {
  return (_, x, top, width) =>
    texts
      .filter(([text]) => text !== '')
      .reduce((height, [text, writing]) => height + page.block(text, x, top + height, width, writing), 0);
}

interface Row {
  readonly cells: readonly string[];
  readonly isBold?: boolean;
}

/** Draw a table; `shares` says how the width is divided. */
export function table(page: Page, head: readonly string[], rows: readonly Row[], shares: readonly number[]): void {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const place = (column: number) =>
    (shares.slice(0, column).reduce((sum, share) => sum + share, 0) * page.width) / whole;
  const put = (cells: readonly string[], writing: Writing) => {
    const top = page.y + 3;
    const heights = cells.map((cell, column) =>
      page.block(cell, place(column), top, place(column + 1) - place(column) - 10, { size: 13, ...writing }),
    );
    page.y = top + Math.max(...heights) + 3;
    page.line([0, page.y], [page.width, page.y], { stroke: page.ink.line });
  };
  put(head, { colour: page.ink.muted });
  rows.forEach(({ cells, isBold = false }) => put(cells, { isBold }));
  page.y += 8;
}
