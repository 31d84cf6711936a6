/**
 * How a relationship and an entity look. Nothing rests on colour alone:
 *
 *     sign        line: solid friendly, dashed hostile, dotted neither
 *     direction   arrow at the target; a dot at both ends where it goes both ways
 *     certainty   ends filled where certain or not dated, hollow where only possible, and the line is paler
 *     grade       width: the better, the wider
 *     kind        shape
 */
import type { Tie } from '../api/network';

export type SignName = 'friendly' | 'hostile' | 'neither';

export const SIGNS: readonly { readonly name: SignName; readonly token: string; readonly value: number }[] = [
  { name: 'friendly', token: '+', value: 1 },
  { name: 'hostile', token: '-', value: -1 },
  { name: 'neither', token: '0', value: 0 },
];

/** Dashes and gaps of a line, in pixels; none is a solid line. */
export const DASHES: Readonly<Record<SignName, readonly number[]>> = { friendly: [], hostile: [9, 5], neither: [2, 4] };

/** Shapes of kinds, by the widest kind below `Entity`; others get `OTHER_SHAPE`. */
export const SHAPES = {
  Actor: 'ellipse',
  Place: 'round-rectangle',
  Resource: 'diamond',
  Event: 'triangle',
  Condition: 'hexagon',
  Objective: 'pentagon',
  Instrument: 'octagon',
  Scenario: 'rhomboid',
} as const;
export const OTHER_SHAPE = 'rectangle';
export type Shape = (typeof SHAPES)[keyof typeof SHAPES] | typeof OTHER_SHAPE;

export function signOf(value: number): SignName {
  return value > 0 ? 'friendly' : value < 0 ? 'hostile' : 'neither';
}

export function shapeOf(root: string): Shape {
  const shapes: Readonly<Record<string, Shape | undefined>> = SHAPES;
  return shapes[root] ?? OTHER_SHAPE;
}

/**
 * Return the width of a line for a grade, in pixels, 1 to 4: by the worse of its letter and its digit. F and 6, and no
 * grade, say that it cannot be judged, which is not the middle: they are as thin as the worst.
 */
export function widthOf(grade: string | null): number {
  if (grade === null) {
    return 1;
  }
  const letter = 'ABCDE'.indexOf(grade.charAt(0));
  const digit = '12345'.indexOf(grade.charAt(1));
  return letter < 0 || digit < 0 ? 1 : 4 - 0.75 * Math.max(letter, digit);
}

export function isOnlyPossible(tie: Tie): boolean {
  return tie.certainty === 'possible';
}

/** Return the diameter of an entity in pixels, 22 to 60, for a share of the greatest score, 0 to 1. */
export function diameterOf(share: number): number {
  return 22 + 38 * Math.sqrt(Math.min(1, Math.max(0, share)));
}
