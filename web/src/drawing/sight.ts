/**
 * The part of a picture that is seen, as an address has it: `entity,x,y,width,height`, how far its middle lies from an
 * entity, and how much is seen around it, in the picture's own units. So it means the same in windows of other sizes,
 * and nothing where that entity is not drawn.
 */
import type { Box } from './declutter';
import type { Point } from './curve';

const SIGHT = /^([^,]+),(-?\d{1,6}),(-?\d{1,6}),([1-9]\d{0,5}),([1-9]\d{0,5})$/;

/** Tell whether a text can be read as such. */
export function isSight(text: string): boolean {
  return SIGHT.test(text);
}

/** Return from which entity a part is told; nothing where there is none. */
export function entityOf(text: string): string {
  return SIGHT.exec(text)?.[1] ?? '';
}

/** Return the part that a text means, or null where it means none: its entity has no place. */
export function partOf(text: string, placeOf: (entity: string) => Point | null): Box | null {
  const [, entity = '', ...numbers] = SIGHT.exec(text) ?? [];
  const [right = 0, down = 0, width = 0, height = 0] = numbers.map(Number);
  const place = entity === '' ? null : placeOf(entity);
  if (place === null) {
    return null;
  }
  const [x, y] = [place.x + right, place.y + down];
  return { x1: x - width / 2, y1: y - height / 2, x2: x + width / 2, y2: y + height / 2 };
}

/** Return what is seen, told from the entity that is nearest to its middle; nothing where there is none. */
export function writeSight(seen: Box, places: readonly (readonly [entity: string, at: Point])[]): string {
  const [x, y] = [(seen.x1 + seen.x2) / 2, (seen.y1 + seen.y2) / 2];
  const off = (at: Point) => Math.hypot(at.x - x, at.y - y);
  const [first, ...others] = places;
  if (first === undefined) {
    return '';
  }
  const [entity, at] = others.reduce((best, each) => (off(each[1]) < off(best[1]) ? each : best), first);
  return [entity, ...[x - at.x, y - at.y, seen.x2 - seen.x1, seen.y2 - seen.y1].map(Math.round)].join();
}
