import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, isoOf, later, nextMonth, ticks, within, years, yearOf } from '../../src/time/days';

const day = (iso: string) => dayOf(iso) ?? Number.NaN;

describe('days of dates', () => {
  it.each([
    ['2017-11-03', '2017-11-03', '2017-11-03'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2014?', '2014-01-01', '2014-12-31'],
    ['2024-12-10/2024-12-11', '2024-12-10', '2024-12-11'],
    ['../2014', '2014-01-01', '2014-12-31'],
    ['2024-12~', '2024-12-01', '2024-12-31'],
  ])('%s is from %s to %s', (edtf, first, last) => {
    expect(daysOf(edtf)).toEqual({ first: day(first), last: day(last) });
  });

  it('are none where a date is open or no date', () => {
    expect(['..', '', 'soon', '2018-13', '2018-02-30'].map(daysOf)).toEqual([null, null, null, null, null]);
  });
});

describe('steps', () => {
  it('by a month end where the month ends', () => {
    expect(isoOf(later(day('2020-01-31'), 1, 'month'))).toBe('2020-02-29');
    expect(isoOf(later(day('2020-03-31'), -1, 'month'))).toBe('2020-02-29');
    expect(isoOf(later(day('2020-02-29'), 1, 'year'))).toBe('2021-02-28');
    expect(isoOf(later(day('2020-12-31'), 1, 'day'))).toBe('2021-01-01');
    expect(isoOf(nextMonth(day('2020-12-15')))).toBe('2021-01-01');
  });
});

describe('the axis', () => {
  it('has whole years', () => {
    const span = years([day('2011-07-29'), day('2026-02-13')]);
    expect(span).toEqual({ first: day('2011-01-01'), last: day('2026-12-31') });
    expect(years([])).toBe(null);
    expect(within(day('1999-01-01'), span ?? { first: 0, last: 0 })).toBe(day('2011-01-01'));
  });

  it('names as many years as have room', () => {
    const span = { first: day('2009-01-01'), last: day('2026-12-31') };
    expect(ticks(span, 1000, 46)).toHaveLength(18);
    expect(ticks(span, 500, 46).map(yearOf)).toEqual([2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026]);
    expect(ticks(span, 200, 46).map(yearOf)).toEqual([2010, 2015, 2020, 2025]);
  });
});

it('keeps the first century apart from the twentieth', () => {
  expect([isoOf(dayOf('0001-01-01') ?? 0), isoOf(dayOf('0050') ?? 0)]).toEqual(['0001-01-01', '0050-01-01']);
});
