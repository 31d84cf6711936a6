/**
 * A schematic division of the land: what is nearest to a place, and not far, goes with it.
 *
 * Nobody surveyed it, and it is no front line. Places of which nothing is told keep their surroundings blank. A cell is a
 * circle cut by the lines half-way to all other places (a Voronoi cell, by half-planes). O(n²).
 */
import type { Point } from './sites';

/** How far a place reaches, in kilometres. */
export const REACH = 15;
const SIDES = 48;
const KM_A_DEGREE = 111.2;

export interface Seat {
  readonly point: Point;
  /** Who holds it; empty where that is not told. */
  readonly key: string;
  readonly isDoubtful: boolean;
}

export interface Division {
  readonly cells: readonly { readonly key: string; readonly isDoubtful: boolean; readonly ring: readonly Point[] }[];
  /** Where the cells of different holders meet. */
  readonly lines: readonly (readonly [Point, Point])[];
}

/** A corner of a cell; `next` is the seat beyond the side that begins here, or -1 where the reach ends. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly next: number;
}

export function divisionOf(seats: readonly Seat[]): Division {
  const middle = Math.cos(((seats[0]?.point.latitude ?? 0) * Math.PI) / 180);
  const flat = seats.map(({ point }) => ({
    x: point.longitude * KM_A_DEGREE * middle,
    y: point.latitude * KM_A_DEGREE,
  }));
  const round = ({ x, y }: { x: number; y: number }): Point => ({
    latitude: y / KM_A_DEGREE,
    longitude: x / (KM_A_DEGREE * middle),
  });
  const corners = flat.map((_, index) => cellOf(index, flat));
  const told = seats
    .map(({ key, isDoubtful }, index) => ({ key, isDoubtful, index, corners: corners[index] ?? [] }))
    .filter(({ key }) => key !== '');
  return {
    cells: told.map(({ key, isDoubtful, corners: own }) => ({ key, isDoubtful, ring: own.map(round) })),
    lines: told.flatMap(({ key, index, corners: own }) =>
      own.flatMap((corner, side) => {
        const beyond = seats[corner.next]?.key ?? '';
        const end = own[(side + 1) % own.length];
        const isFront = index < corner.next && beyond !== '' && beyond !== key && end !== undefined;
        return isFront ? [[round(corner), round(end)] as const] : [];
      }),
    ),
  };
}

function cellOf(index: number, seats: readonly { x: number; y: number }[]): readonly Corner[] {
  const here = seats[index] ?? { x: 0, y: 0 };
  let ring: readonly Corner[] = Array.from({ length: SIDES }, (_, side) => {
    const angle = (2 * Math.PI * side) / SIDES;
    return { x: here.x + REACH * Math.cos(angle), y: here.y + REACH * Math.sin(angle), next: -1 };
  });
  seats.forEach((other, next) => {
    const far = Math.hypot(other.x - here.x, other.y - here.y);
    if (next !== index && far > 0 && far < 2 * REACH) {
      ring = cut(ring, here, other, next);
    }
  });
  return ring;
}

/** Return what of a ring is nearer to `here` than to `other`. */
function cut(
  ring: readonly Corner[],
  here: { x: number; y: number },
  other: { x: number; y: number },
  next: number,
): readonly Corner[] {
  const [wayX, wayY] = [other.x - here.x, other.y - here.y];
  const half = (other.x ** 2 + other.y ** 2 - here.x ** 2 - here.y ** 2) / 2;
  const beyond = ({ x, y }: Corner) => x * wayX + y * wayY - half;
  return ring.flatMap((corner, side) => {
    const end = ring[(side + 1) % ring.length] ?? corner;
    const [from, to] = [beyond(corner), beyond(end)];
    const share = from / (from - to);
    const crossing = { x: corner.x + share * (end.x - corner.x), y: corner.y + share * (end.y - corner.y) };
    if (from <= 0) {
      return to <= 0 ? [corner] : [corner, { ...crossing, next }];
    }
    return to <= 0 ? [{ ...crossing, next: corner.next }] : [];
  });
}
