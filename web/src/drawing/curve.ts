/** A line of a picture as a curve: between two points straight, through others bent. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Piece = readonly [Point, Point, Point];

/** Return the pieces of the curve, each from a point by a bend to a point. */
export function piecesOf(points: readonly Point[]): readonly Piece[] {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  const bends = others.length === 1 ? [between(first, last)] : others.slice(0, -1);
  let from = first;
  return bends.map((bend, index) => {
    const next = bends[index + 1];
    const piece = [from, bend, next === undefined ? last : between(bend, next)] as const;
    from = piece[2];
    return piece;
  });
}

/** Return so many points along a curve, from its begin to its end. */
export function along(points: readonly Point[], count: number): readonly Point[] {
  const pieces = piecesOf(points);
  return Array.from({ length: count }, (_, index) => (index / (count - 1)) * pieces.length).flatMap((way) => {
    const place = Math.min(pieces.length - 1, Math.floor(way));
    const piece = pieces[place];
    return piece === undefined ? [] : [on(piece, way - place)];
  });
}

/** Return about how long a curve is. */
export function lengthOf(points: readonly Point[]): number {
  let [length, last]: [number, Point | undefined] = [0, undefined];
  for (const point of along(points, 9)) {
    length += last === undefined ? 0 : distance(last, point);
    last = point;
  }
  return length;
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function on([from, bend, to]: Piece, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
