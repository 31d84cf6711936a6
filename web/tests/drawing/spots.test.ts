import { expect, it } from 'vitest';
import { spotsAlong, spotsAround } from '../../src/drawing/spots';

const long = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];

it('puts a name below its shape first, and nowhere on it', () => {
  const [below, ...others] = spotsAround({ x1: 0, y1: 0, x2: 20, y2: 20 }, 30, 10, 2);
  expect(below).toMatchObject({ x: 10, y: 27 });
  expect([below, ...others].flatMap((spot) => spot?.boxes ?? []).filter(isOnShape)).toEqual([]);
});

it('turns a label along its line, but never upside down', () => {
  const down = [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
  ];
  expect(spotsAlong(down, 20, 5, {})[0]?.angle).toBeCloseTo(Math.PI / 4);
  expect(spotsAlong([...down].reverse(), 20, 5, {})[0]?.angle).toBeCloseTo(Math.PI / 4);
  expect(spotsAlong(down, 20, 5, { isUpright: true })[0]?.angle).toBe(0);
});

it('begins far from the end that other lines share', () => {
  expect(spotsAlong(long, 20, 5, {})[0]?.x).toBeGreaterThan(50);
  expect(spotsAlong(long, 20, 5, { isBackward: true })[0]?.x).toBeLessThan(50);
});

it('keeps a label within its line, and has none where it is too long, save one that is needed', () => {
  const ends = spotsAlong(long, 50, 5, {}).flatMap(({ boxes }) => boxes.flatMap(({ x1, x2 }) => [x1, x2]));
  expect(Math.min(...ends)).toBeGreaterThan(0);
  expect(Math.max(...ends)).toBeLessThan(100);
  expect(spotsAlong(long, 120, 5, {})).toEqual([]);
  expect(spotsAlong(long, 120, 5, { isNeeded: true })).not.toEqual([]);
});

it('follows a line that is bent', () => {
  const [spot] = spotsAlong(
    [
      { x: 0, y: 0 },
      { x: 50, y: 40 },
      { x: 100, y: 0 },
    ],
    10,
    5,
    {},
  );
  expect(spot?.y).toBeGreaterThan(15);
});

function isOnShape({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): boolean {
  return x1 < 20 && x2 > 0 && y1 < 20 && y2 > 0;
}
