import { expect, it } from 'vitest';
import { bumpOf, proposedDays, stretches, yearAfter } from '../../src/views/ranks/bump';
import { regardsDirection, regardsWeight, usualDirection } from '../../src/views/ranks/measures';

const on = (day: string, ...ranks: readonly [string, number][]) => ({
  day,
  items: ranks.map(([id, rank]) => ({ rank, entity: { id, label: id, kinds: [], iri: null } })),
});
const marks = (bump: ReturnType<typeof bumpOf>, id: string) =>
  bump.courses.find((course) => course.id === id)?.marks.map(({ slot, rank, isTied }) => [slot, rank, isTied]);

it('follows everyone who comes high enough on one of the days', () => {
  const bump = bumpOf([on('1', ['a', 1], ['b', 2], ['c', 3]), on('2', ['c', 1], ['a', 2], ['b', 3])], 1);
  expect(bump.courses.map(({ id, rise }) => [id, rise])).toEqual([
    ['a', -1],
    ['c', 2],
  ]);
  expect(marks(bump, 'c')).toEqual([
    [1, 3, false],
    [0, 1, false],
  ]);
});

it('has equals side by side, and says so', () => {
  const bump = bumpOf([on('1', ['a', 1], ['b', 2], ['c', 2])], 5);
  expect(bump.equals).toEqual([{ column: 0, rank: 2, first: 1, last: 2 }]);
  expect(marks(bump, 'b')).toEqual([[1, 2, true]]);
});

it('leaves out equals that are too many, and counts them', () => {
  const crowd = Array.from({ length: 9 }, (_, place): [string, number] => [`z${place}`, 2]);
  const bump = bumpOf([on('1', ['a', 1], ...crowd)], 3);
  expect([bump.courses.length, bump.leftOut]).toEqual([1, 9]);
});

it('draws a line only between days that follow one another', () => {
  const mark = (column: number) => ({ column, slot: 0, rank: 1, isTied: false });
  expect(stretches([mark(0), mark(1), mark(3)]).map(([from, to]) => [from.column, to.column])).toEqual([[0, 1]]);
});

it('proposes days on which there is something to see', () => {
  const points = [1, 1, 20, 24, 26, 30, 28].map((positive, year) => ({
    day: `200${year}-01-01`,
    positive,
    negative: 0,
  }));
  expect(proposedDays(points)).toEqual(['2002-01-01', '2003-01-01', '2005-01-01', '2006-01-01']);
  expect(proposedDays([])).toEqual([]);
  const early = [
    { day: '2011-01-01', positive: 1, negative: 0 },
    { day: '2012-01-01', positive: 9, negative: 9 },
  ];
  expect(proposedDays(early, 5)).toEqual(['2011-01-01', '2013-01-01', '2015-01-01', '2017-01-01']);
  expect([yearAfter('2019-05-01'), yearAfter('2020-02-29')]).toEqual(['2020-05-01', '2021-02-28']);
});

it('knows which way rank flows where nobody says so, and what a measure does not regard', () => {
  expect([usualDirection('pagerank', ''), usualDirection('pagerank', 'all')]).toEqual(['reverse', 'both']);
  expect([usualDirection('degree', ''), usualDirection('net', '')]).toEqual(['both', 'both']);
  expect([regardsDirection('triangles'), regardsWeight('betweenness'), regardsWeight('katz')]).toEqual([
    false,
    false,
    true,
  ]);
});
