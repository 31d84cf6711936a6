import { expect, it } from 'vitest';
import { bringing, fitting, framing, within } from '../../src/drawing/view';

const frame = { x1: 0, y1: 0, x2: 1000, y2: 600 };
const box = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2 });
const still = { zoom: 1, pan: { x: 0, y: 0 } };

it('fits a picture into what is not covered', () => {
  const { zoom, pan } = fitting(box(0, 0, 2000, 1000), { ...frame, y1: 100 });
  expect(pan.y).toBeGreaterThan(100);
  expect(1000 * zoom + pan.y).toBeLessThan(600);
});

it('does not make a handful fill a wall', () => {
  expect(fitting(box(0, 0, 10, 10), frame).zoom).toBe(1.6);
});

it('stays where all is in view already', () => {
  expect(bringing(box(100, 100, 900, 500), still, frame)).toBeNull();
});

it('moves no more than it must, and looks from afar only where it must', () => {
  const moved = bringing(box(900, 100, 1200, 200), still, frame);
  expect(moved).toMatchObject({ zoom: 1, pan: { y: 0 } });
  expect(1200 + (moved?.pan.x ?? 0)).toBeLessThan(1000);
  expect(bringing(box(-2000, 0, 2000, 100), still, frame)?.zoom).toBeLessThan(0.25);
});

it('shows a part as it was seen, in its middle where the frame has another shape', () => {
  const part = box(-50, 20, 200, 170);
  expect(within(frame, framing(part, frame))).toEqual(part);
  expect(within({ ...frame, x2: 2000 }, framing(part, { ...frame, x2: 2000 }))).toEqual({ ...part, x1: -175, x2: 325 });
});
