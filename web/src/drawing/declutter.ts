/** Which labels are shown where not all have room: those of the more important first, as on a map. */
export interface Box {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Return the ids of the boxes that overlap none before them; the order is that of importance. O(n²) at worst. */
export function roomFor(boxes: readonly Box[]): ReadonlySet<string> {
  const taken: Box[] = [];
  for (const box of boxes) {
    if (!taken.some((other) => overlap(box, other))) {
      taken.push(box);
    }
  }
  return new Set(taken.map(({ id }) => id));
}

function overlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}
