import { describe, expect, it } from 'vitest';
import { divisionOf, REACH, type Seat } from '../../../src/views/map/division';

const KM = 111.2;
/** A seat some kilometres east of the equator's beginning. */
const seat = (east: number, key: string): Seat => ({
  point: { latitude: 0, longitude: east / KM },
  key,
  isDoubtful: false,
});
const eastmost = (ring: readonly { longitude: number }[]) => Math.max(...ring.map(({ longitude }) => longitude * KM));

describe('the division', () => {
  it('gives a lone place all that it reaches, and no line', () => {
    const { cells, lines } = divisionOf([seat(0, 'us')]);
    expect(eastmost(cells[0]?.ring ?? [])).toBeCloseTo(REACH);
    expect(lines).toEqual([]);
  });

  it('has one line half-way between two holders', () => {
    const { cells, lines } = divisionOf([seat(0, 'us'), seat(10, 'them')]);
    expect(eastmost(cells[0]?.ring ?? [])).toBeCloseTo(5);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.map(({ longitude }) => Math.round(longitude * KM))).toEqual([5, 5]);
  });

  it('has none between places of one holder, and none towards what nobody is told to hold', () => {
    expect(divisionOf([seat(0, 'us'), seat(10, 'us')]).lines).toEqual([]);
    const { cells, lines } = divisionOf([seat(0, 'us'), seat(10, '')]);
    expect(cells).toHaveLength(1);
    expect(eastmost(cells[0]?.ring ?? [])).toBeCloseTo(5);
    expect(lines).toEqual([]);
  });

  it('lets places that are far from each other alone', () => {
    const { cells } = divisionOf([seat(0, 'us'), seat(100, 'them')]);
    expect(eastmost(cells[0]?.ring ?? [])).toBeCloseTo(REACH);
  });

  it('does with two places at one spot, and with none', () => {
    expect(divisionOf([seat(0, 'us'), seat(0, 'them')]).cells).toHaveLength(2);
    expect(divisionOf([])).toEqual({ cells: [], lines: [] });
  });
});
