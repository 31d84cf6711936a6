import { describe, expect, it } from 'vitest';
import { dayOf, firstOf, isoOf, lastOf, place, scaleOf, years } from '../../src/drawing/timescale';

describe('a line of time', () => {
  const scale = scaleOf([dayOf('2014-03-05'), dayOf('2017-11-03')]);

  it('has whole years', () => {
    expect(scale && [isoOf(scale.first), isoOf(scale.last)]).toEqual(['2014-01-01', '2017-12-31']);
    expect(scaleOf([])).toBe(null);
  });

  it('has its first day at the start, the day after its last at the end, and nothing beyond', () => {
    const two = { first: 0, last: 9 };
    expect([0, 5, 10, -3, 20].map((day) => place(two, day))).toEqual([0, 50, 100, 0, 100]);
  });

  it('knows the first and the last day of a year and a month', () => {
    const told = (day: number | null) => (day === null ? null : isoOf(day));
    expect(['2016', '2016-02', '2016-02-05', 'x'].map((text) => told(firstOf(text)))).toEqual([
      '2016-01-01',
      '2016-02-01',
      '2016-02-05',
      null,
    ]);
    expect(['2016', '2016-02', '2016-02-05', ''].map((text) => told(lastOf(text)))).toEqual([
      '2016-12-31',
      '2016-02-29',
      '2016-02-05',
      null,
    ]);
  });

  it('marks as many years as there is room for', () => {
    const long = { first: dayOf('1999-06-01'), last: dayOf('2026-12-31') };
    expect(scale && years(scale, 10)).toEqual([2014, 2015, 2016, 2017]);
    expect(years(long, 6)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
  });
});
