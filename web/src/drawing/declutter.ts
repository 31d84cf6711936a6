/** Where labels stand that have no room for all: those of the more important first, each where it is free, as on a map. */
import type { Work } from './slices';

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A place for a label: its middle, its turn in radians, the side its lines lean to, and what it covers. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly side: 'left' | 'center' | 'right';
  readonly boxes: readonly Box[];
}

export interface Wanted {
  readonly id: string;
  /** Where it may stand, the best first. */
  readonly spots: readonly Spot[];
  /** What it may cover rather than be left out. */
  readonly covers: 'nothing' | 'shapes' | 'all';
  /** Points of other lines that it may cover; any number where it is not told. */
  readonly most?: number;
}

/** The room of a shape, which labels of others must not cover, or a point of a line, which they should rather not. */
export interface Owned extends Box {
  readonly of: string;
}

/** What a place costs for each rank that it is less good, and out of sight, in points of lines covered. */
const [RANK, OUTSIDE] = [1.2, 12];

/** How many units a cell has, what is seen, and names that stay where they are: no other name covers one. */
interface Among {
  readonly cell: number;
  readonly seen: Box;
  readonly apart?: number;
  readonly titles?: readonly Owned[];
}

/**
 * Return the place of each label that has one; the order is that of importance. None covers a shape or another label, none
 * is cut at the edge of what is seen, and of those that are free, that is taken which covers least of the lines.
 * Labels are so far `apart` above each other that none reads as a line of the other. One a step.
 */
export function* placedLabels(
  wanted: readonly Wanted[],
  shapes: readonly Owned[],
  traces: readonly Owned[],
  { cell, seen, apart = 0, titles = [] }: Among,
): Work<ReadonlyMap<string, Spot>> {
  const [taken, names, lines] = [
    new Grid(cell, [...shapes, ...titles]),
    new Grid(cell, titles),
    new Grid(cell, traces),
  ];
  const found = new Map<string, Spot>();
  for (const { id, spots, covers, most = Infinity } of wanted) {
    const crossed = ({ boxes }: Spot) => sum(boxes, (box) => lines.meets(box, id).length);
    const covered = ({ boxes }: Spot) => sum(boxes, (box) => sum(taken.meets(box, id), (other) => shared(box, other)));
    const cost = (spot: Spot, rank: number) => RANK * rank + crossed(spot) + (isSeen(spot, seen) ? 0 : OUTSIDE);
    const isMet = (grid: Grid) => (spot: Spot) => spot.boxes.some((box) => grid.isMet(box, id));
    const uncut = spots.filter((spot) => !isCut(spot, seen));
    const clear = uncut.flatMap((spot, rank) =>
      isMet(taken)(spot) || (covers === 'nothing' && crossed(spot) > most) ? [] : [{ spot, cost: cost(spot, rank) }],
    );
    const crowded = {
      nothing: [],
      shapes: uncut.filter((spot) => !isMet(names)(spot)),
      all: uncut.length > 0 ? uncut : spots,
    }[covers].map((spot) => ({ spot, cost: covered(spot) }));
    const best = cheapest(clear.length > 0 ? clear : crowded);
    if (best !== undefined) {
      found.set(id, best);
      best.boxes.forEach((box) => [taken, names].forEach((grid) => grid.add({ ...grown(box, apart), of: id })));
    }
    yield;
  }
  return found;
}

/** Boxes by the cells of a grid that they touch, so that only neighbours are compared. */
class Grid {
  private readonly cells = new Map<number, Owned[]>();

  constructor(
    private readonly cell: number,
    items: readonly Owned[],
  ) {
    items.forEach((item) => this.add(item));
  }

  add(item: Owned): void {
    for (const key of this.keys(item)) {
      const there = this.cells.get(key);
      if (there === undefined) {
        this.cells.set(key, [item]);
      } else {
        there.push(item);
      }
    }
  }

  /** Tell whether anything of others overlaps a box. */
  isMet(box: Box, id: string): boolean {
    return this.keys(box).some((key) => this.cells.get(key)?.some((item) => item.of !== id && overlap(box, item)));
  }

  /** Return what of others overlaps a box; what only touches does not. */
  meets(box: Box, id: string): readonly Owned[] {
    const met = new Set<Owned>();
    for (const key of this.keys(box)) {
      this.cells.get(key)?.forEach((item) => item.of !== id && overlap(box, item) && met.add(item));
    }
    return [...met];
  }

  private keys({ x1, y1, x2, y2 }: Box): readonly number[] {
    const [left, top, right, bottom] = [x1, y1, x2, y2].map((value) => Math.floor(value / this.cell)) as [
      number,
      number,
      number,
      number,
    ];
    const keys: number[] = [];
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        keys.push(x * 1e6 + y);
      }
    }
    return keys;
  }
}

function grown(box: Box, room: number): Box {
  return { ...box, y1: box.y1 - room, y2: box.y2 + room };
}

/** Tell whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

/** Return the area of what two boxes that overlap share. */
function shared(one: Box, other: Box): number {
  const wide = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1);
  const high = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1);
  return wide * high;
}

/** Tell whether a box lies in another, edges included. */
export function isWithin(box: Box, { x1, y1, x2, y2 }: Box): boolean {
  return box.x1 >= x1 && box.y1 >= y1 && box.x2 <= x2 && box.y2 <= y2;
}

function isSeen({ boxes }: Spot, seen: Box): boolean {
  return boxes.every((box) => isWithin(box, seen));
}

/** Tell whether a part of a label is within what is seen, and a part outside. */
function isCut(spot: Spot, seen: Box): boolean {
  return !isSeen(spot, seen) && spot.boxes.some((box) => overlap(box, seen));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Return the place of the least cost, the first of equals. */
function cheapest(places: readonly { readonly spot: Spot; readonly cost: number }[]): Spot | undefined {
  const least = Math.min(...places.map(({ cost }) => cost));
  return places.find(({ cost }) => cost === least)?.spot;
}
