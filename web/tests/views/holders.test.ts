import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/drawing/timescale';
import { stepOn, stepsOf, stepTold } from '../../src/views/holders/contests';
import { onTold } from '../../src/views/holders/told';
import { barsOf, gapUntil, isDisputed, packed, ranked, stretchOn, type Stretch } from '../../src/views/holders/lanes';

const stretch = (first: string | null, last: string | null, certain: string[], possible: string[]): Stretch => ({
  first,
  last,
  certain,
  possible,
  partial: [],
  state: 'held',
});
const stretches = [
  stretch(null, '2014-06-30', [], ['a']),
  stretch('2014-07-01', '2017-09-22', ['a'], ['a']),
  stretch('2017-09-23', '2017-09-23', ['a', 'b'], ['a', 'b']),
  stretch('2017-09-24', '2020-01-01', ['b'], ['b']),
];
const span = (id: string, earliest: string | null, latest: string | null, ...hedges: string[]) => ({
  relationship: id,
  disputed: false,
  hedges: hedges.map((label) => ({ id: label.toLowerCase(), label })),
  start: { earliest, latest: earliest },
  end: { earliest: latest, latest },
});
const items = [
  { holder: { id: 'b' }, spans: [span('b1', '2017-09-23', '2020-01-01')] },
  { holder: { id: 'a' }, spans: [span('a1', null, '2017-09-23')] },
];
const bars = barsOf({ items, role: 'controls', stretches } as never);

describe('a lane', () => {
  it('has a bar for each time of holding, in order, certain and possible told apart', () => {
    expect(bars.map(({ relationship }) => relationship)).toEqual(['a1', 'b1']);
    expect(bars[0]?.segments.map(({ sure }) => sure)).toEqual(['possible', 'certain']);
    expect(bars[0]?.last).toBe(dayOf('2017-09-23'));
    expect(bars[1]?.segments).toHaveLength(1);
  });

  it('says in words who held parts only', () => {
    const lane = {
      items: [{ holder: { id: 'b', label: 'Brigade' }, spans: [span('b1', '2017-09-24', '2020-01-01', 'Partial')] }],
      stretches: [{ ...stretch('2017-09-24', '2020-01-01', ['b'], ['b']), partial: ['b'] }],
      role: 'controls',
    } as never;
    expect(barsOf(lane)[0]).toMatchObject({ label: 'Brigade (partial)', isPartial: true });
    expect(bars.map(({ isPartial }) => isPartial)).toEqual([false, false]);
    expect(onTold(lane, dayOf('2018-01-01'), 'en')).toBe('Brigade (in part)');
    expect(onTold(lane, dayOf('2018-01-01'), 'ar')).toBe('Brigade (جزئيًا)');
  });

  it('says who is disputed, and that what several are said to hold at once is', () => {
    const disputed = { ...span('b1', '2014-01-01', '2014-06-30'), disputed: true };
    const both = stretch('2014-01-01', '2014-06-30', ['a', 'b'], ['a', 'b']);
    const lane = {
      items: [
        { holder: { id: 'b', label: 'Brigade' }, spans: [disputed] },
        { holder: { id: 'a', label: 'Army' }, spans: [span('a1', '2014-01-01', '2014-06-30')] },
      ],
      stretches: [both],
      role: 'controls',
    } as never;
    const held = barsOf(lane);
    expect(held.map((bar) => [bar.relationship, bar.isDisputed])).toEqual([
      ['b1', true],
      ['a1', false],
    ]);
    expect(isDisputed(both, held)).toBe(true);
    expect(isDisputed(stretch('2015-01-01', null, [], []), held)).toBe(false);
    expect(onTold(lane, dayOf('2014-03-01'), 'en')).toBe('Army, Brigade (disputed)');
  });

  it('puts a handover into one row, and a longer overlap into two', () => {
    expect(packed(bars, 30)).toHaveLength(1);
    expect(packed(bars, 0)).toHaveLength(2);
  });

  it('knows who held it on a day, and that nobody is known to since', () => {
    expect(stretchOn(stretches, dayOf('2017-09-23'))?.certain).toEqual(['a', 'b']);
    expect(stretchOn(stretches, dayOf('2021-01-01'))).toBe(null);
    expect(gapUntil('2026-01-01', stretches)).toMatchObject([{ first: '2020-01-02', state: 'open' }]);
    expect(gapUntil('2019-01-01', stretches)).toEqual([]);
    expect(gapUntil('2019-01-01', [stretch('2011-01-01', null, [], ['a'])])).toEqual([]);
  });

  it('gives colours to those who held longest', () => {
    expect(ranked(bars, { first: dayOf('2010-01-01'), last: dayOf('2022-12-31') }).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('a contest through time', () => {
  const point = (day: string, index: number) => ({ day, index });
  const points = [
    point('2014-01-01', 0.25),
    point('2014-02-01', 0.251),
    point('2014-03-01', 1),
    point('2014-04-01', 1),
  ];
  const steps = stepsOf({ items: points, step: 'month' } as never);

  it('is steps of one height each, the last of which goes on', () => {
    expect(steps.map(({ index, before }) => [index, before])).toEqual([
      [0.25, null],
      [1, 0.25],
    ]);
    expect(steps[0]?.last).toBe(dayOf('2014-02-28'));
    expect(steps[1]?.last).toBe(null);
  });

  it('is known on a day, not before the first', () => {
    expect(stepOn(steps, dayOf('2013-12-31'))).toBe(null);
    expect(stepOn(steps, dayOf('2014-02-15'))?.index).toBe(0.25);
    expect(stepOn(steps, dayOf('2026-01-01'))?.index).toBe(1);
  });

  it('is told with when it changed, and from what', () => {
    expect(steps.map((step) => stepTold(step, 'en'))).toEqual([
      'Contest index 0.25, January 2014 to February 2014',
      'Contest index 1, March 2014 to now, or an unknown day (up from 0.25)',
    ]);
  });
});
