import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/state/address';
import { headingOf, isAlways, queryOf, shares } from '../../src/views/paths/query';

describe('the question for paths', () => {
  it('goes through actors, unless the lens names kinds or all are wanted', () => {
    expect(queryOf(stateOf('start=a&goal=b')).kind).toEqual(['Actor']);
    expect(queryOf(stateOf('start=a&goal=b&kind=State')).kind).toEqual(['State']);
    expect(queryOf(stateOf('start=a&goal=b&kind=State&through=all')).kind).toEqual([]);
  });

  it('says only what differs from what is usual', () => {
    const usual = queryOf(stateOf('start=a&goal=b'));
    expect([usual.k, usual.max_hops, usual.directed, usual.net_sign]).toEqual(['', '', null, '']);
    expect(queryOf(stateOf('start=a&goal=b&net=-&directed=1&k=20'))).toMatchObject({
      net_sign: '-',
      directed: true,
      k: '20',
    });
    expect(queryOf(stateOf('start=a&goal=b&via=c&avoid=d,e&avoid_type=backs'))).toMatchObject({
      via: ['c'],
      avoid: ['d', 'e'],
      avoid_type: ['backs'],
    });
  });
});

it('an arrow points from the first to the second, seen along the path', () => {
  const tie = (source: string, symmetric: boolean) => ({ source: { id: source }, type: { symmetric } }) as never;
  expect(headingOf(tie('a', false), 'a')).toBe('forward');
  expect(headingOf(tie('b', false), 'a')).toBe('backward');
  expect(headingOf(tie('b', true), 'a')).toBe('both');
});

it('days without an end reach to the end of the line', () => {
  const scale = { first: 0, last: 9 };
  expect(shares([{ first: null, last: '1970-01-05' }], scale)).toEqual([[0, 50]]);
  expect(shares([{ first: '1970-01-06', last: null }], scale)).toEqual([[50, 100]]);
  expect([isAlways([{ first: null, last: null }]), isAlways([])]).toEqual([true, false]);
});
