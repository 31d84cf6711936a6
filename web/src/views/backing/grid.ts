/** Moving about in a grid by keyboard. Row and column -1 are its headers. Pure. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Return where a key leads to from a cell, or null where it leads nowhere. `toward` is 1 where text runs to the right. */
export function moved(
  key: string,
  from: Cell,
  rows: number,
  columns: number,
  toward: 1 | -1,
  isFar: boolean,
): Cell | null {
  const { row, column } = from;
  const ways: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - toward },
    ArrowRight: { row, column: column + toward },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: Math.max(0, row - 10), column },
    PageDown: { row: Math.min(rows - 1, row + 10), column },
  };
  const to = ways[key];
  if (to === undefined || to.row < -1 || to.column < -1 || to.row >= rows || to.column >= columns) {
    return null;
  }
  // There is nothing in the corner.
  return to.row === -1 && to.column === -1 ? null : to;
}
