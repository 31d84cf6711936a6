import { expect, it } from 'vitest';
import { apart, type Round } from '../../../src/views/map/apart';

const sign = (x: number, y: number, radius = 11): Round => ({ x, y, radius });
const moved = (signs: readonly Round[]) => {
  const by = apart(signs);
  return signs.map(({ x, y }, place) => ({ x: x + (by[place]?.x ?? 0), y: y + (by[place]?.y ?? 0) }));
};

it('leaves signs where they are that are in nobody’s way', () => {
  expect(apart([sign(0, 0), sign(40, 0)])).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
});

it.each([
  ['two', [sign(0, 0), sign(12, 3)]],
  ['on one point', [sign(0, 0), sign(0, 0)]],
  ['many', [sign(0, 0), sign(8, 6), sign(28, 12), sign(12, 18), sign(18, 0, 16)]],
])('moves %s apart until none covers another, and none far', (_, signs) => {
  const places = moved(signs);
  places.forEach((one, place) => {
    const own = signs[place] ?? sign(0, 0);
    expect(Math.hypot(one.x - own.x, one.y - own.y)).toBeLessThanOrEqual(30.1);
    places.slice(0, place).forEach((other, before) => {
      const least = own.radius + (signs[before]?.radius ?? 0);
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(least);
    });
  });
});
