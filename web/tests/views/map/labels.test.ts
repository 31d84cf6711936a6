import { expect, it } from 'vitest';
import { placed, type Label } from '../../../src/views/map/labels';
import { readSpot, writeSpot } from '../../../src/views/map/spot';

const label = (id: string, x: number, y: number): Label => ({ id, x, y, radius: 10, full: [60, 30], short: [40, 14] });

it('puts a name to the right of its place where that is free', () => {
  expect(placed([label('one', 100, 100)], 400, 400).get('one')).toEqual({ side: 'right', isShort: false });
});

it('goes to another side where a sign is in the way, or the page ends', () => {
  const found = placed([label('one', 100, 100), label('two', 140, 100)], 400, 400);
  expect(found.get('one')?.side).toBe('left');
  expect(found.get('two')?.side).toBe('right');
  expect(placed([label('one', 380, 100)], 400, 400).get('one')?.side).toBe('left');
});

it('says less, or nothing, where there is no room', () => {
  expect(placed([label('one', 20, 20)], 75, 50).get('one')).toEqual({ side: 'right', isShort: true });
  expect(placed([label('one', 20, 20)], 40, 40).has('one')).toBe(false);
});

it('reads back from the address where the map was', () => {
  const spot = { latitude: 35.123, longitude: -40.5, zoom: 9.25 };
  expect(readSpot(writeSpot(spot))).toEqual(spot);
});

it.each(['', 'here', '35,40', '35,40,9,1', '<b>,1,2'])('goes nowhere by %j', (text) => {
  expect(readSpot(text)).toBeNull();
});
