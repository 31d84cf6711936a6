import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, yearOf } from '../../src/time/days';
import { brokenOf, coreOf, dayAt, reaching, xOf, type Reach } from '../../src/time/scale';

const day = (iso: string) => dayOf(iso) ?? Number.NaN;
const span = (first: string, last: string) => ({ first: day(`${first}-01-01`), last: day(`${last}-12-31`) });
const CORE = span('2011', '2026');
/** So many days, a quarter of a year apart. */
const many = (count: number) => Array.from({ length: count }, (_, index) => day('2011-03-01') + 91 * index);

describe('the core of some days', () => {
  const core = (days: readonly number[]) => {
    const found = coreOf(days);
    return found && [yearOf(found.first), yearOf(found.last)];
  };

  it.each([
    ['is whole years around them', many(20), [2011, 2015]],
    ['leaves out one that stands far off', [day('1639-05-17'), ...many(20)], [2011, 2015]],
    ['leaves out two', [day('1639-05-17'), day('1746-01-01'), ...many(20)], [2011, 2015]],
    ['leaves out some at both ends', [day('1639-05-17'), ...many(30), day('2500-01-01')], [2011, 2018]],
    ['has those that are too many to be left out', [1639, 1640, 1641].map((year) => day(`${year}-01-01`)).concat(many(20)), [1639, 2015]],
    ['has one that is not far off', [day('2009-04-01'), ...many(20)], [2009, 2015]],
    ['has each of a few', [day('1639-05-17'), ...many(3)], [1639, 2011]],
  ])('%s', (_, days, expected) => expect(core(days)).toEqual(expected)); // prettier-ignore

  it('is none of none', () => expect(coreOf([])).toBe(null));
});

describe('places on the axis', () => {
  const reaches: readonly (readonly [string, Reach])[] = [
    ['one that is even', { span: CORE, core: CORE }],
    ['one with a long edge before', { span: span('1639', '2026'), core: CORE }],
    ['one with edges at both ends', { span: span('1911', '2500'), core: CORE }],
    ['one with a short edge', { span: span('2010', '2026'), core: CORE }],
  ];

  it.each(reaches.flatMap(([name, reach]) => [false, true].map((isRtl) => [name, reach, isRtl] as const)))(
    'are the same both ways, on %s',
    (_, reach, isRtl) => {
      const scale = { ...reach, width: 1000, isRtl };
      expect(xOf(reach.span.first, scale)).toBe(isRtl ? 988 : 12);
      expect(xOf(reach.span.last, scale)).toBeCloseTo(isRtl ? 12 : 988);
      for (const { first, last } of [reach.span, reach.core]) {
        for (const there of [first, last, Math.round((first + last) / 2)]) {
          expect(isoOf(dayAt(xOf(there, scale), scale))).toBe(isoOf(there));
        }
      }
    },
  );

  it('are not squeezed by what is far off: the core has all of the axis but an edge', () => {
    const scale = { core: CORE, span: span('1639', '2026'), width: 1000, isRtl: false };
    const share = (xOf(CORE.last, scale) - xOf(CORE.first, scale)) / (xOf(scale.span.last, scale) - 12);
    expect(share).toBeGreaterThan(0.9);
    expect(brokenOf(scale)).toEqual([{ first: scale.span.first, last: CORE.first }]);
  });

  it('are even where what is beyond is short', () => {
    expect(brokenOf({ core: CORE, span: span('2010', '2026') })).toEqual([]);
  });
});

it('a day of the address is within reach, and leaves the core as it is', () => {
  const found = reaching({ span: CORE, core: CORE }, [day('1500-06-01'), null]);
  expect([yearOf(found.span.first), yearOf(found.span.last), found.core]).toEqual([1500, 2026, CORE]);
});
