/** Names in drawings that are SVG: no wider than their place, and turning no neighbour around. */
import { pictured } from './label';
import { wrapped } from './wrapped';
import { measured } from './writing';

/** Signs of a name that are drawn where there is room. */
const LONGEST = 80;

/** Return a name cut to a width, isolated from the direction of what stands around it. */
export function fitted(name: string, width: number, size: number, widthOf = measured): string {
  const widest = width / size;
  let shown = pictured(name, LONGEST);
  for (let room = shown.length; room > 2 && widthOf(shown) > widest;) {
    // Nearly as many as there is room for; then one by one.
    room = Math.min(room - 1, Math.ceil((shown.length * widest) / widthOf(shown)) + 1);
    shown = pictured(name, Math.max(2, room));
  }
  return `\u2068${shown}\u2069`;
}

/** Lines of a name, at most. */
const LINES = 6;

/** Return a name in as many lines of a width as it needs, up to six; what is wider than that is cut. */
export function folded(name: string, width: number, size: number, widthOf = measured): readonly string[] {
  const lines = wrapped(pictured(name, LONGEST), width / size, widthOf);
  const kept = lines.length > LINES ? [...lines.slice(0, LINES - 1), lines.slice(LINES - 1).join(' ')] : lines;
  return kept.map((line) => fitted(line, width, size, widthOf));
}

/** Names on one side of a drawing, and the size of their letters. */
export interface Side {
  readonly names: readonly string[];
  readonly size: number;
  /** Between a name and the edge of its place. */
  readonly gap: number;
}

/** Return how wide the names on two sides are; where that is more than `most`, each has half, or what the other leaves. */
export function roomsOf(sides: readonly [Side, Side], most: number, widthOf = measured): readonly [number, number] {
  const widest = ({ names, size, gap }: Side) =>
    gap + size * Math.max(0, ...names.map((name) => widthOf(pictured(name, LONGEST))));
  const [one, other] = [widest(sides[0]), widest(sides[1])];
  return [Math.min(one, Math.max(most / 2, most - other)), Math.min(other, Math.max(most / 2, most - one))];
}
