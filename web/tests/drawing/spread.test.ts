import { expect, it } from 'vitest';
import type { Point } from '../../src/drawing/layout';
import { spread, type Circle } from '../../src/drawing/spread';

const circle = (x: number, y: number, radius = 20, isFixed = false): Circle => ({ x, y, radius, isFixed });
const many = (count: number, x: number, y: number) => Array.from({ length: count }, () => circle(x, y));

/** Return how much the worst two overlap, as a share of the smaller radius. */
function overlapOf(circles: readonly Circle[], points: readonly Point[]): number {
  let worst = 0;
  circles.forEach(({ radius }, a) => {
    for (let b = a + 1; b < circles.length; b += 1) {
      const [one, other, far] = [points[a], points[b], circles[b]?.radius ?? 0];
      const distance = one && other ? Math.hypot(one.x - other.x, one.y - other.y) : Infinity;
      worst = Math.max(worst, (radius + far - distance) / Math.min(radius, far));
    }
  });
  return worst;
}

it('gives each of a pile a place of its own, the largest in the middle', () => {
  const circles = [...many(2000, 5, 5), circle(5, 5, 60)];
  const points = spread(circles);
  expect(overlapOf(circles, points)).toBeLessThan(0.1);
  expect(Math.hypot((points.at(-1)?.x ?? 0) - 5, (points.at(-1)?.y ?? 0) - 5)).toBeLessThan(40);
});

it('draws piles apart that would lie on each other, and keeps their order', () => {
  const circles = [...many(900, 0, 0), ...many(300, 150, 0), ...many(100, 300, 20), ...many(20, 5000, 0)];
  const points = spread(circles);
  expect(overlapOf(circles, points)).toBeLessThan(0.1);
  const middleOf = (from: number, to: number) =>
    points.slice(from, to).reduce((sum, { x }) => sum + x, 0) / (to - from);
  const middles = [middleOf(0, 900), middleOf(900, 1200), middleOf(1200, 1300), middleOf(1300, 1320)];
  expect([...middles].sort((a, b) => a - b)).toEqual(middles);
});

it('leaves alone who has room, and whom it may not move', () => {
  const free = [circle(0, 0), circle(400, 0), circle(0, 400), circle(400, 400)];
  expect(spread(free)).toEqual(free.map(({ x, y }) => ({ x, y })));
  const some = [circle(0, 0, 20, true), circle(10, 0, 20, true), circle(5, 0)];
  const points = spread(some);
  expect(points.slice(0, 2)).toEqual([{ x: 0, y: 0 }, { x: 10, y: 0 }]); // prettier-ignore
  expect(Math.hypot((points[2]?.x ?? 0) - 5, points[2]?.y ?? 0)).toBeGreaterThan(30);
});

it('keeps those of one group together, wherever they stood', () => {
  const circles = [0, 900, 0, 900].map((x, place) => ({ ...circle(x, 0), pile: String(place < 2) }));
  const [a, b, c] = spread(circles);
  const far = (one?: Point, other?: Point) =>
    Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
  expect(far(a, b)).toBeLessThan(60);
  expect(far(a, c)).toBeGreaterThan(39);
});

it('puts equal pictures alike', () => {
  const circles = Array.from({ length: 500 }, (_, place) => circle((place * 7) % 90, (place * 13) % 70));
  expect(spread(circles)).toEqual(spread(circles));
});
