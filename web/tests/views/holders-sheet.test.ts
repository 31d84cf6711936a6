import { describe, expect, it } from 'vitest';
import type { Bar } from '../../src/views/holders/lanes';
import { roomFor, rowsOf } from '../../src/views/holders/sheet-bars';

const bar = (label: string, first: number, last: number, sure: 'certain' | 'possible' = 'certain'): Bar => ({
  holder: { id: label, label, kinds: [], iri: null },
  relationship: label,
  label,
  isPartial: false,
  isDisputed: false,
  segments: [{ first, last, sure }],
  first,
  last,
});
/** A day is as wide as a sign. */
const room = (last: number) => ({
  first: 0,
  last,
  at: (day: number) => Math.min(last, Math.max(0, day)),
  widthOf: ({ label }: Bar) => label.length,
});
const rows = (bars: readonly Bar[], last = 600, shown = () => true) => rowsOf(bars, room(last), shown);
const told = (found: ReturnType<typeof rows>) =>
  found.map((row) => row.map(({ bar: { label }, name: { side } }) => `${label.slice(0, 1)} ${side}`));

describe('a name in a lane of a file', () => {
  it('stands in its bar, after it where that is too short, and before it at the end of the page', () => {
    const found = rows([bar('a'.repeat(20), 0, 99), bar('b'.repeat(20), 200, 209), bar('c'.repeat(20), 590, 599)]);
    expect(told(found)).toEqual([['a in', 'b after', 'c before']]);
    expect(found[0]?.map(({ name: { from } }) => from)).toEqual([5, 215, 565]);
  });

  it('is covered by no bar and no other name: what has no room there has a row of its own', () => {
    const name = (letter: string) => letter.repeat(50);
    const short = [bar(name('a'), 100, 109), bar(name('b'), 112, 119), bar(name('c'), 180, 189)];
    expect(told(rows(short))).toEqual([['a after', 'c after'], ['b after']]);
  });

  it('leaves a handover in one row, and what lies within another out of it', () => {
    const [one, other] = [bar('a', 0, 300), bar('b', 298, 600)];
    expect(told(rows([one, other], 1000))).toHaveLength(1);
    expect(told(rows([one, bar('c', 100, 105)], 1000))).toHaveLength(2);
  });

  it('has room on a page that is made as wide as it asks for', () => {
    const long = 'x'.repeat(90);
    for (let first = 0; first < roomFor(90) - 10; first += 7) {
      const [drawn] = rows([bar(long, first, first + 5)], roomFor(90)).flat();
      expect(drawn?.name.from).toBeGreaterThanOrEqual(0);
      expect(drawn?.name.until).toBeLessThanOrEqual(roomFor(90));
    }
  });

  it('is not there for a bar of which nothing is shown', () => {
    expect(rows([bar('a', 0, 9, 'possible')], 600, () => false)).toEqual([]);
    expect(rows([bar('a', 700, 900)])).toEqual([]);
  });
});
