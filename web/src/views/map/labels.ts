/** Where names stand beside their places: at the first side that is free; in full, else in short, else not at all. */
export interface Label {
  readonly id: string;
  /** Where the place is, in pixels. */
  readonly x: number;
  readonly y: number;
  /** How far the sign of the place reaches. */
  readonly radius: number;
  /** Width and height of the name with its second line, and without. */
  readonly full: readonly [number, number];
  readonly short: readonly [number, number];
}

/** Above and below in the middle, or to one side of it. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'northeast' | 'northwest' | 'southeast' | 'southwest';

export interface Placed {
  readonly side: Side;
  readonly isShort: boolean;
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const SIDES: readonly Side[] = ['right', 'left', 'above', 'below', 'northeast', 'southeast', 'northwest', 'southwest'];
const GAP = 3;
const PARTS: Readonly<Record<Side, readonly ['right' | 'left' | 'above' | 'below', 'east' | 'west' | 'middle']>> = {
  right: ['right', 'middle'],
  left: ['left', 'middle'],
  above: ['above', 'middle'],
  below: ['below', 'middle'],
  northeast: ['above', 'east'],
  northwest: ['above', 'west'],
  southeast: ['below', 'east'],
  southwest: ['below', 'west'],
};

/** What stands on the map besides: what no name may touch, and lines that it should rather not. */
export interface Besides {
  readonly blocked: readonly Box[];
  readonly lines: readonly Box[];
}

/** Return where each name stands, the more important first; those that have no room are not in it. O(n²). */
export function placed(
  labels: readonly Label[],
  width: number,
  height: number,
  { blocked, lines }: Besides = { blocked: [], lines: [] },
): ReadonlyMap<string, Placed> {
  const taken: Box[] = [...blocked];
  const found = new Map<string, Placed>();
  for (const label of labels) {
    const ways = [false, true].flatMap((isShort) => SIDES.map((side) => ({ side, isShort })));
    const isIn = ({ x1, y1, x2, y2 }: Box) => x1 >= 0 && y1 >= 0 && x2 <= width && y2 <= height;
    const free = ways.filter((each) => {
      const box = boxOf(label, each);
      return (
        isIn(box) &&
        !taken.some((other) => overlap(box, other)) &&
        !labels.some((other) => other.id !== label.id && touches(box, other))
      );
    });
    const way = free.find((each) => !lines.some((line) => overlap(boxOf(label, each), line))) ?? free[0];
    if (way !== undefined) {
      taken.push(boxOf(label, way));
      found.set(label.id, way);
    }
  }
  return found;
}

function boxOf({ x, y, radius, full, short }: Label, { side, isShort }: Placed): Box {
  const [width, height] = isShort ? short : full;
  const reach = radius + GAP;
  const x1 = { right: x + reach, left: x - reach - width, above: x - width / 2, below: x - width / 2 };
  const [vertical, horizontal] = PARTS[side];
  const left = horizontal === 'east' ? x - radius : horizontal === 'west' ? x + radius - width : x1[vertical];
  const top = vertical === 'above' ? y - reach - height : vertical === 'below' ? y + reach : y - height / 2;
  return { x1: left, y1: top, x2: left + width, y2: top + height };
}

/** Tell whether a name reaches into the round of a sign. */
function touches({ x1, y1, x2, y2 }: Box, { x, y, radius }: Label): boolean {
  return Math.hypot(x - Math.min(x2, Math.max(x1, x)), y - Math.min(y2, Math.max(y1, y))) < radius;
}

/** Tell whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}
