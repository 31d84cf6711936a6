import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, isoOf } from '../../src/time/days';
import { moved } from '../../src/time/keys';
import { nearest, nextMark, type Mark } from '../../src/time/marks';
import { Mover } from '../../src/time/mover';
import { nextDay } from '../../src/time/play';
import { lastYear } from '../../src/time/reach';

const day = (iso: string) => dayOf(iso) ?? Number.NaN;
const span = { first: day('2011-01-01'), last: day('2026-12-31') };
const marks: readonly Mark[] = ['2014-07-14', '2017-11-03', '2024-12-08'].map((iso) => ({
  day: day(iso),
  id: iso,
  label: iso,
}));

describe('keys', () => {
  const press = (key: string, from: string | null, keys = {}, isRtl = false) => {
    const pressed = { key, shiftKey: false, ctrlKey: false, ...keys };
    const found = moved(pressed, from === null ? null : day(from), span, marks, isRtl);
    return typeof found === 'number' ? isoOf(found) : found;
  };

  it('move by a day, a month, an event, a year, and to the ends', () => {
    expect(press('ArrowRight', '2017-11-03')).toBe('2017-11-04');
    expect(press('ArrowUp', '2017-11-03', { shiftKey: true })).toBe('2017-12-03');
    expect(press('ArrowRight', '2017-11-03', { ctrlKey: true })).toBe('2024-12-08');
    expect(press('PageDown', '2017-11-03')).toBe('2016-11-03');
    expect(press('Home', '2017-11-03')).toBe('2011-01-01');
    expect(press('End', '2017-11-03')).toBe('2026-12-31');
  });

  it('follow the direction of writing', () => {
    expect(press('ArrowLeft', '2017-11-03', {}, true)).toBe('2017-11-04');
  });

  it('never leave the axis, take the day away, and leave other keys alone', () => {
    expect(press('ArrowRight', '2026-12-31')).toBe('2026-12-31');
    expect(press('ArrowLeft', null)).toBe('2026-12-30');
    expect(press('Delete', '2017-11-03')).toBe(null);
    expect(press('Tab', '2017-11-03')).toBe(undefined);
  });
});

describe('marks', () => {
  it('are found before, after and around a day', () => {
    expect(nextMark(marks, day('2017-11-03'), -1)?.label).toBe('2014-07-14');
    expect(nextMark(marks, day('2025-01-01'), 1)).toBe(undefined);
    expect(nearest(marks, day('2017-11-10'), 10)?.label).toBe('2017-11-03');
    expect(nearest(marks, day('2017-11-10'), 2)).toBe(undefined);
  });
});

describe('the last year', () => {
  it.each([1984, 1985, 2017, 9999])('is found in few questions: %i', async (last) => {
    let asked = 0;
    const found = await lastYear(1984, (year) => {
      asked += 1;
      return Promise.resolve(year <= last);
    });
    expect(found).toBe(last);
    expect(asked).toBeLessThan(28);
  });
});

describe('playing', () => {
  const reach = { core: span, span: { first: day('1911-01-01'), last: day('2500-12-31') } };

  it('goes by months or by events, to the end', () => {
    expect(nextDay(day('2017-11-03'), 'month', reach, marks)).toBe(day('2017-12-01'));
    expect(nextDay(day('2017-11-03'), 'event', reach, marks)).toBe(day('2024-12-08'));
    expect(nextDay(day('2024-12-08'), 'event', reach, marks)).toBe(null);
  });

  it('ends by months where most is over, unless one began beyond', () => {
    expect(nextDay(day('2026-12-05'), 'month', reach, marks)).toBe(null);
    expect(nextDay(day('2027-01-05'), 'month', reach, marks)).toBe(day('2027-02-01'));
  });
});

describe('a movement', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('makes one entry in the history, and asks no faster than answers come', () => {
    const said: string[] = [];
    let isAsking = false;
    const mover = new Mover({
      set: ({ at }, how) => said.push(`${how} ${at ?? ''}`),
      isAsking: () => isAsking,
    });
    mover.move({ at: '1' });
    isAsking = true;
    mover.move({ at: '2' });
    mover.move({ at: '3' });
    vi.advanceTimersByTime(500);
    expect(said).toEqual(['push 1']);
    isAsking = false;
    vi.advanceTimersByTime(500);
    expect(said).toEqual(['push 1', 'replace 3']);
    isAsking = true;
    mover.move({ at: '4' });
    mover.settle();
    mover.move({ at: '5' });
    mover.settle();
    expect(said).toEqual(['push 1', 'replace 3', 'replace 4', 'push 5']);
  });
});
