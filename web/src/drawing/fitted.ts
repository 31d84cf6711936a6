/** Names in drawings that are SVG: on one line, no wider than their place, and turning no neighbour around. */
import { pictured } from './label';

/** Width of a letter in shares of its height, on the average, generously. */
const LETTER = 0.57;

/** Return a name cut to a width, isolated from the direction of what stands around it. */
export function fitted(name: string, width: number, size: number): string {
  const room = Math.max(2, Math.floor(width / (size * LETTER)));
  return `\u2068${pictured(name, room)}\u2069`;
}
