/** Where the label of an entity or of a line may stand, the best place first. Pure geometry. */
import { along, distance, lengthOf, type Point } from './curve';
import type { Box, Spot } from './declutter';

/** Shares of a line, counted from the end that all others share: there lines are crowded. */
const SHARES = [0.55, 0.65, 0.45, 0.75, 0.35, 0.82, 0.28];
/** A label may be so much of its line. */
const MOST_OF_LINE = 0.86;
/** Points by which the way of a line is told. */
const STEPS = 41;

/** Return the places around the shape of an entity: below and above, also set off, and at its sides. */
export function spotsAround({ x1, y1, x2, y2 }: Box, width: number, height: number, gap: number): readonly Spot[] {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const [right, left] = [x2 + 2 * gap + width / 2, x1 - 2 * gap - width / 2];
  const [above, below] = [y1 - gap - height / 2, y2 + gap + height / 2];
  const aside = 0.35 * width;
  const places = [
    [x, below, 'center'],
    [right, y, 'left'],
    [left, y, 'right'],
    [x, above, 'center'],
    [x + aside, below, 'center'],
    [x - aside, below, 'center'],
    [x + aside, above, 'center'],
    [x - aside, above, 'center'],
  ] as const;
  return places.map(([atX, atY, side]) => ({
    x: atX,
    y: atY,
    angle: 0,
    side,
    boxes: [{ x1: atX - width / 2, y1: atY - height / 2, x2: atX + width / 2, y2: atY + height / 2 }],
  }));
}

/**
 * Return the places along a line: `isUpright` for signs that would be others if they were turned, `isNeeded` where a line
 * may be too short for its label.
 */
export function spotsAlong(
  points: readonly Point[],
  width: number,
  height: number,
  { isBackward = false, isUpright = false, isNeeded = false },
): readonly Spot[] {
  const way = isBackward ? [...along(points, STEPS)].reverse() : along(points, STEPS);
  const length = lengthOf(points);
  return SHARES.flatMap((share) => {
    const room = 2 * Math.min(share, 1 - share) * length;
    const at = Math.round(share * (STEPS - 1));
    const [before, here, after] = [way[at - 1], way[at], way[at + 1]];
    if (
      before === undefined ||
      here === undefined ||
      after === undefined ||
      (!isNeeded && width > MOST_OF_LINE * room)
    ) {
      return [];
    }
    const angle = isUpright ? 0 : uprightAngle(before, after);
    return [{ ...here, angle, side: 'center' as const, boxes: boxesOf(here, angle, width, height) }];
  });
}

/** Return the turn of a text along a line, in radians, so that it is never upside down. */
function uprightAngle(from: Point, to: Point): number {
  const angle = distance(from, to) === 0 ? 0 : Math.atan2(to.y - from.y, to.x - from.x);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Return small boxes that cover a turned one. */
function boxesOf({ x, y }: Point, angle: number, width: number, height: number): readonly Box[] {
  const count = Math.max(1, Math.ceil(width / height));
  const half = height / 2;
  return Array.from({ length: count }, (_, index) => {
    const off = ((index + 0.5) / count - 0.5) * width;
    const [atX, atY] = [x + off * Math.cos(angle), y + off * Math.sin(angle)];
    return { x1: atX - half, y1: atY - half, x2: atX + half, y2: atY + half };
  });
}
