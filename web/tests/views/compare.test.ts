import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/time/days';
import { between, firstSides, parts, swapped, type Item } from '../../src/views/compare/sides';
import { linesOf } from '../../src/views/compare/handover';
import { counted, whatTold } from '../../src/views/compare/told';
import { Vocabulary } from '../../src/api/vocabulary';
import { changedElements } from '../../src/views/compare/changed';

const none = { before: '', before_known: '', at: '', known: '' };

describe('two sides', () => {
  it('are two days under one knowledge, or two knowledges of one day', () => {
    expect(between({ ...none, before: '2017-01-01', at: '2018-01-01', known: '2020' })).toEqual({
      from_at: '2017-01-01',
      to_at: '2018-01-01',
      from_known: '2020',
      to_known: '2020',
    });
    expect(between({ ...none, before_known: '2018', at: '2017-11-03' })).toEqual({
      from_at: '2017-11-03',
      to_at: '2017-11-03',
      from_known: '2018',
      to_known: '',
    });
  });

  it('are none where one is missing or both are the same', () => {
    expect(between({ ...none, at: '2017' })).toBe(null);
    expect(between({ ...none, before: '2017' })).toBe(null);
    expect(between({ before: '2017', at: '2017', before_known: '2018', known: '2018' })).toBe(null);
  });

  it('can be swapped, and begin a year apart', () => {
    const sides = { before: 'a', before_known: 'b', at: 'c', known: 'd' };
    expect(swapped(swapped(sides))).toEqual(sides);
    expect(firstSides('', [dayOf('2026-02-13') ?? 0], dayOf)).toEqual({ at: '2026-02-13', before: '2025-02-13' });
    expect(firstSides('2018-01-01', [], dayOf)).toEqual({ at: '2018-01-01', before: '2017-01-01' });
    expect(firstSides('', [], dayOf)).toBe(null);
  });
});

const end = (id: string) => ({ id, label: id, kinds: ['Actor'] });
const item = (id: string, what: string, causes: readonly string[], after: object = {}) =>
  ({
    what,
    causes,
    aspects: [],
    relationship: { id, source: end('a'), target: end('b'), type: { id: 'backs', family: 'alliance', sign: 1 } },
    before: what === 'ended' ? { grade: 'B2', valid_from: '2017', valid_until: null, certainty: 'certain' } : null,
    after:
      what === 'begun' ? { grade: 'B2', valid_from: '2017', valid_until: null, certainty: 'certain', ...after } : null,
  }) as unknown as Item;
const pair = { from_at: '2017-11-01', to_at: '2018-06-01', from_known: '', to_known: '' };

describe('what is not the same', () => {
  const items = [
    item('1', 'begun', ['world']),
    item('2', 'ended', ['world']),
    item('3', 'begun', ['learned']),
    item('4', 'begun', ['world', 'learned']),
    item('5', 'changed', ['certainty']),
  ];

  it('is told by why: the world changed, or we learned, or both, or only certainty changed', () => {
    expect(parts(items, pair).map(({ cause, count }) => [cause, count])).toEqual([
      ['world', 2],
      ['learned', 1],
      ['both', 1],
      ['sure', 1],
    ]);
    expect(parts(items, pair)[0]?.items.ended.map(({ relationship }) => relationship.id)).toEqual(['2']);
  });

  it('is said to be only possibly of the time between where the dates leave it open', () => {
    const begun = (valid_from: string | null, certainty: string) =>
      item('x', 'begun', ['world'], { valid_from, certainty });
    const causeIs = (one: Item) => parts([one], pair)[0]?.cause;
    expect(causeIs(begun('2018', 'possible'))).toBe('maybe');
    expect(causeIs(begun('../2018-03', 'possible'))).toBe('maybe');
    expect(causeIs(begun(null, 'possible'))).toBe('maybe');
    expect(causeIs(begun('2018', 'certain'))).toBe('world');
    // Only its end leaves open whether it holds on the second day.
    expect(causeIs(begun('2018-02', 'possible'))).toBe('world');
    expect(whatTold('begun', 'maybe', 'en')).toBe('May have begun');
    expect(whatTold('begun', 'world', 'en')).toBe('Began');
  });

  it('can be drawn: each line has the sign of what it is, and stands as it did last', () => {
    const vocabulary = new Vocabulary({ kinds: [], types: [] } as never);
    const drawn = changedElements(items, vocabulary, 'en').map(({ data }) => data);
    const lines = drawn.filter(({ id }) => id?.startsWith('~'));
    expect(drawn.length - lines.length).toBe(2);
    expect(lines.map(({ mark }) => mark as string)).toEqual(['+', '−', '+', '+', '~']);
  });
});

describe('what changed hands', () => {
  const step = (id: string, certainty: string, ...hedges: string[]) => ({
    entity: { id, label: id },
    certainty,
    relationships: [`${id}-controls`],
    hedges: hedges.map((label) => ({ id: label.toLowerCase(), label, relationship: `${id}-controls` })),
  });
  const told = (handover: object) =>
    linesOf({ lost: [], gained: [], before: [], after: [], ...handover }, 'en').map(
      ({ name, holders }) =>
        `${name} ${holders.map(({ entity, reservation }) => `${entity.id} (${reservation})`).join()}`,
    );

  it('says who holds it after as before, and how surely on each side', () => {
    const lost = step('is', 'possible');
    const sides = { before: [lost, step('sdf', 'possible')], after: [step('sdf', 'certain')] };
    expect(told({ lost: [lost], ...sides })).toEqual([
      'lost by is (possible)',
      'held after by sdf (possible before, certain after)',
    ]);
  });

  it('says what part of it was lost and gained', () => {
    const [lost, gained] = [step('is', 'certain', 'Partial'), step('army', 'certain')];
    expect(told({ lost: [lost], gained: [gained], before: [lost], after: [gained] })).toEqual([
      'lost by is (partial)',
      'gained by army ()',
    ]);
  });

  it('says of what nobody holds after that nobody gained it', () => {
    const lost = step('is', 'certain');
    expect(told({ lost: [lost], before: [lost] })).toHaveLength(2);
  });
});

it('counts changes, among the first where there are more', () => {
  expect(counted(4, 44, 44, 'en')).toBe('4');
  expect(counted(4, 500, 900, 'en')).toBe('4 of the first 500');
});
