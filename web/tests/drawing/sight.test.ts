import { expect, it } from 'vitest';
import { isSight, partOf, writeSight } from '../../src/drawing/sight';

const places = { near: { x: 110, y: 95 }, far: { x: -900, y: 0 } };
const seen = { x1: -100, y1: 0, x2: 300, y2: 200 };

it('is told from the entity in its middle, and read again', () => {
  const text = writeSight(seen, Object.entries(places));
  expect(text).toBe('near,-10,5,400,200');
  expect(isSight(text)).toBe(true);
  expect(partOf(text, () => places.near)).toEqual(seen);
});

it('goes with its entity, and means nothing where that is not drawn', () => {
  expect(partOf('near,-10,5,400,200', () => ({ x: 10, y: -5 }))).toEqual({ x1: -200, y1: -100, x2: 200, y2: 100 });
  expect(partOf('near,-10,5,400,200', () => null)).toBeNull();
  expect(writeSight(seen, [])).toBe('');
});

it.each(['', 'near', 'near,1,2,3', 'near,1,2,0,4', 'near,1,2,3,x', ',1,2,3,4'])('cannot be read from %j', (text) => {
  expect(isSight(text)).toBe(false);
  expect(partOf(text, () => places.near)).toBeNull();
});
