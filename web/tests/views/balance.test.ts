import { expect, it } from 'vitest';
import { campsOf, lineOf, pairsOf } from '../../src/views/balance/camps';
import { ceiling, linePath, shareOf } from '../../src/views/balance/line';

const ref = (id: string) => ({ id, label: id, kinds: [], iri: null });
const tie = (source: string, target: string, sign: number) => ({ source, target, sign });
const division = {
  factions: [
    { part: 2, size: 1, members: [ref('x')] },
    { part: 1, size: 3, members: ['a', 'b', 'c'].map(ref) },
    { part: 1, size: 2, members: ['p', 'q'].map(ref) },
  ],
  tension: [{ actors: [ref('a'), ref('p')], sign: 1 }],
} as never;

it('takes a pair once for each sign, whichever way its relationships lead', () => {
  const network = { entities: [], ties: [tie('p', 'a', 1), tie('a', 'p', 1), tie('a', 'p', -1), tie('a', 'b', 0)] };
  const pairs = pairsOf(network as never, division);
  expect(pairs.map(({ a, b, sign, tension }) => [a, b, sign, tension])).toEqual([
    ['a', 'p', 1, 1],
    ['a', 'p', -1, 0],
  ]);
});

it('draws the tension list where there is no network', () => {
  expect(pairsOf(null, division)).toHaveLength(1);
});

it('puts a camp on each side, those tied side by side, and what is not tied to the rest below', () => {
  const network = { entities: [], ties: [tie('c', 'p', -1), tie('b', 'q', -1)] };
  const { standings, rows } = campsOf(division, pairsOf(network as never, division));
  const at = Object.fromEntries(standings.map(({ id, side, row }) => [id, { side, row }]));
  expect([at.a?.side, at.p?.side, at.q?.side]).toEqual([0, 1, 1]);
  const down = (id: string) => at[id]?.row ?? Number.NaN;
  expect(down('b') < down('c')).toBe(down('q') < down('p'));
  expect(down('x')).toBeGreaterThan(Math.max(...['a', 'b', 'c', 'p', 'q'].map(down)));
  expect(rows).toBeGreaterThan(down('x'));
});

it('bows lines within a camp inwards', () => {
  const left = { x: 10, y: 0, side: 0 } as const;
  expect(lineOf(left, { ...left, y: 100 }, 50).x).toBeGreaterThan(10);
  expect(lineOf({ ...left, side: 1 }, { ...left, y: 100, side: 1 }, 50).x).toBeLessThan(10);
  expect(lineOf(left, { x: 30, y: 10, side: 1 }, 20)).toMatchObject({ x: 20, y: 5 });
});

it('breaks a line where there is no value, and turns it around for a page that runs the other way', () => {
  const spots = [
    { day: '2010-01-01', value: 0 },
    { day: '2011-01-01', value: null },
    { day: '2012-01-01', value: 2 },
  ];
  const frame = { left: 0, right: 100, top: 0, bottom: 10 };
  expect(linePath(spots, 2, frame, false).path).toBe('M0 10M100 0');
  expect(linePath(spots, 2, frame, true).points.map(({ x }) => x)).toEqual([100, 0]);
  expect([ceiling(spots, 1), ceiling([], 1), shareOf('2010-01-01', '2010-01-01', '2010-01-01')]).toEqual([2, 1, 0.5]);
});
