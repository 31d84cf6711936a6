import { expect, it } from 'vitest';
import { campsOf, eitherOf, inTheWay, lineOf, pairsOf, placedIn, tiedBy } from '../../src/views/balance/camps';
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

it('has only those whom the first ties in the way touch, each in its camp', () => {
  const { factions } = inTheWay(division, 1);
  expect(factions.map(({ members }) => members.map(({ id }) => id))).toEqual([[], ['a'], ['p']]);
  expect(campsOf(inTheWay(division, 1), pairsOf(null, inTheWay(division, 1))).pairs).toHaveLength(1);
  expect(inTheWay(division, 0).tension).toEqual([]);
});

it('puts a camp on each side, those tied side by side, and what is not tied to the rest below', () => {
  const network = { entities: [], ties: [tie('c', 'p', -1), tie('b', 'q', -1)] };
  const { standings, rows } = placedIn(campsOf(division, pairsOf(network as never, division)));
  const at = Object.fromEntries(standings.map(({ id, side, row }) => [id, { side, row }]));
  expect([at.a?.side, at.p?.side, at.q?.side]).toEqual([0, 1, 1]);
  const down = (id: string) => at[id]?.row ?? Number.NaN;
  expect(down('b') < down('c')).toBe(down('q') < down('p'));
  expect(down('x')).toBeGreaterThan(Math.max(...['a', 'b', 'c', 'p', 'q'].map(down)));
  expect(rows).toBeGreaterThan(down('x'));
});

it('gives names of several lines their height, and puts both camps around one middle', () => {
  const { standings, rows } = placedIn(campsOf(division, []), ({ id }) => (id === 'a' ? 3 : 1));
  const at = (id: string) => standings.find((each) => each.id === id)?.row;
  expect([at('a'), at('b'), at('c')]).toEqual([1, 3, 4]);
  expect([at('p'), at('q')]).toEqual([1.5, 2.5]);
  expect(rows).toBeCloseTo(6.6);
});

it('tells apart who stands in either camp, which nobody does of whom it was not found out', () => {
  const settled = (id: string, isSettled: boolean | null) => ({ ...ref(id), is_settled: isSettled });
  const members = [settled('a', true), settled('b', false), settled('c', null)];
  const one = { ...(division as object), factions: [{ part: 1, size: 3, members }] } as never;
  const { standings } = placedIn(campsOf(one, []));
  expect(standings.filter(({ isEither }) => isEither).map(({ id }) => id)).toEqual(['b']);
  expect([eitherOf(one), eitherOf(division)]).toEqual([true, false]);
});

it('bows lines within a camp inwards', () => {
  const left = { x: 10, y: 0, side: 0 } as const;
  const middle = (...ends: Parameters<typeof lineOf>) => lineOf(...ends).places[0];
  expect(middle(left, { ...left, y: 100 }, 50)?.x).toBeGreaterThan(10);
  expect(middle({ ...left, side: 1 }, { ...left, y: 100, side: 1 }, 50)?.x).toBeLessThan(10);
  expect(middle(left, { x: 30, y: 10, side: 1 }, 20)).toEqual({ x: 20, y: 5 });
});

it('puts no number on another where a line has room for it', () => {
  const cross = [
    { key: 'a', a: 'one', b: 'four', sign: 1, tension: 1 },
    { key: 'b', a: 'two', b: 'three', sign: 1, tension: 2 },
  ] as const;
  const points = new Map([
    ['one', { x: 0, y: 0, side: 0 }],
    ['two', { x: 0, y: 100, side: 0 }],
    ['three', { x: 100, y: 0, side: 1 }],
    ['four', { x: 100, y: 100, side: 1 }],
  ] as const);
  const [first, second] = tiedBy(cross, points, 100).map(({ place }) => place);
  expect(first).toEqual({ x: 50, y: 50 });
  expect(Math.hypot((second?.x ?? 0) - 50, (second?.y ?? 0) - 50)).toBeGreaterThan(20);
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
