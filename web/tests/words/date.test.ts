import { expect, it } from 'vitest';
import { dayMeant, isDate, isDay, moment } from '../../src/words/date';

it.each([
  ['2017-11-03', '2017-11-03'],
  ['2017-11', '2017-11-01'],
  ['2017~', '2017-01-01'],
  ['201X', '2010-01-01'],
  ['2017-21', '2017-03-01'],
  ['../2024-12-08', '2024-12-08'],
  ['2014-10/2017', '2014-10-01'],
])('takes %s for %s where a day is wanted', (text, day) => {
  expect(dayMeant(text)).toBe(day);
});

it.each(['2024-13-40', '2017-02-30', '2017-1', '17', 'x', '..', '../..', '2014/2015/2016', '2017-21-01', ''])(
  'takes %s for no date',
  (text) => {
    expect([isDate(text), dayMeant(text)]).toEqual([false, null]);
  },
);

it('tells a full day from less', () => {
  expect(['2017-11-03', '2017-11', '2017-11-03~', '2017-02-30'].map(isDay)).toEqual([true, false, false, false]);
});

it('takes the first years for those of the first century', () => {
  expect(new Date(moment(1)).toISOString()).toBe('0001-01-01T00:00:00.000Z');
  expect(new Date(moment(2017, 2, 0)).toISOString()).toBe('2017-02-28T00:00:00.000Z');
});
