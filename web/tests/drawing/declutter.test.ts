import { expect, it } from 'vitest';
import { placedLabels, type Owned, type Wanted } from '../../src/drawing/declutter';
import { atOnce } from '../../src/drawing/slices';

const box = (x1: number, size = 10, of = '') => ({ of, x1, y1: 0, x2: x1 + size, y2: 10 });
const at = (x: number) => ({ x, y: 0, angle: 0, side: 'center' as const, boxes: [box(x)] });
const label = (id: string, places: number[], covers: Wanted['covers'] = 'nothing'): Wanted => ({
  id,
  spots: places.map(at),
  covers,
});
const trace = (of: string, x: number) => ({ of, x1: x, y1: 5, x2: x, y2: 5 });
const seen = { x1: -100, y1: -100, x2: 100, y2: 100 };
const placesOf = (wanted: Wanted[], shapes: Owned[] = [], traces: Owned[] = [], cell = 30) =>
  Object.fromEntries([...atOnce(placedLabels(wanted, shapes, traces, { cell, seen }))].map(([id, { x }]) => [id, x]));

it('moves the less important of two labels aside, and leaves out what finds no place', () => {
  const wanted = [label('great', [0]), label('small', [5, 20]), label('least', [5, 12])];
  expect(placesOf(wanted)).toEqual({ great: 0, small: 20 });
});

it('does not let a label that is left out displace another', () => {
  expect(placesOf([label('great', [0]), label('small', [5]), label('third', [12])], [], [], 7)).toEqual({
    great: 0,
    third: 12,
  });
});

it('may stand nearer to its own shape than to others', () => {
  expect(placesOf([label('one', [0, 30])], [box(5, 10, 'one')])).toEqual({ one: 0 });
  expect(placesOf([label('one', [0, 30])], [box(5, 10, 'other')])).toEqual({ one: 30 });
});

it('covers no shape, save with a label that is needed', () => {
  expect(placesOf([label('name', [0]), label('touching', [20])], [box(5, 15)])).toEqual({ touching: 20 });
  expect(placesOf([label('name', [0, 12], 'shapes')], [box(8, 3), box(5, 5)])).toEqual({ name: 12 });
});

it('stands rather where no other line runs; its own may run below it', () => {
  const traces = [trace('other', 5), trace('other', 8), trace('own', 25)];
  expect(placesOf([label('own', [0, 20])], [], traces)).toEqual({ own: 20 });
  expect(placesOf([label('other', [0, 20])], [], traces)).toEqual({ other: 0 });
});

it('is left out where it would cover more of others than it may', () => {
  const wanted = [{ ...label('own', [0, 20]), most: 0 }];
  expect(placesOf(wanted, [], [trace('other', 5)])).toEqual({ own: 20 });
  expect(placesOf(wanted, [], [trace('other', 5), trace('other', 25)])).toEqual({});
});

it('stands rather where it is seen', () => {
  expect(placesOf([label('name', [95, 50])])).toEqual({ name: 50 });
});

it('is never cut at the edge of what is seen, unless it must be there', () => {
  expect(placesOf([label('name', [95])])).toEqual({});
  expect(placesOf([label('name', [95], 'all')])).toEqual({ name: 95 });
  expect(placesOf([label('outside', [105])])).toEqual({ outside: 105 });
});

it('of the great covers a shape, and a name of others only where it must be there', () => {
  const first = label('first', [0]);
  expect(placesOf([first, label('great', [5, 20], 'shapes')], [box(20, 5)])).toEqual({ first: 0, great: 20 });
  expect(placesOf([first, label('great', [5], 'shapes')])).toEqual({ first: 0 });
  expect(placesOf([first, label('chosen', [5], 'all')])).toEqual({ first: 0, chosen: 5 });
});

it('is never so close below another that both read as one', () => {
  const below = (y: number) => ({ ...at(0), y, boxes: [{ x1: 0, y1: y, x2: 10, y2: y + 10 }] });
  const wanted: Wanted[] = [label('one', [0]), { id: 'other', spots: [below(10), below(14)], covers: 'nothing' }];
  const found = atOnce(placedLabels(wanted, [], [], { cell: 30, seen, apart: 4 }));
  expect(found.get('other')?.y).toBe(14);
});

it('of the great does not cover a name that stays where it is', () => {
  const titles = [{ of: 'group', x1: 0, y1: 0, x2: 10, y2: 10 }];
  const found = (places: number[]) =>
    atOnce(placedLabels([label('great', places, 'shapes')], [], [], { cell: 30, seen, titles }));
  expect(found([5]).size).toBe(0);
  expect(found([5, 20]).get('great')?.x).toBe(20);
});
