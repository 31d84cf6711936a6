import { describe, expect, it } from 'vitest';
import type { Tie } from '../../src/api/network';
import { areBundled, linesOf, MOST_BESIDE } from '../../src/drawing/lines';

const tie = (id: string, more: Partial<Tie> = {}): Tie => ({
  id,
  source: 'a',
  target: 'b',
  type: 'backs',
  family: 'alliance',
  sign: 1,
  validFrom: null,
  validUntil: null,
  grade: null,
  certainty: null,
  isContradicted: false,
  ...more,
});
const many = (count: number, more: Partial<Tie> = {}) =>
  Array.from({ length: count }, (_, place) => tie(`${JSON.stringify(more)}${place}`, more));
const isSymmetric = (type: string) => type === 'rival-of';
const lines = (ties: readonly Tie[], apart?: (each: Tie) => string) => linesOf(ties, isSymmetric, apart);

describe('the lines between the same two', () => {
  it('are one for each relationship as long as they can be told apart, in a fan of bounded width', () => {
    expect(lines([tie('one')])).toEqual([{ ties: [tie('one')], width: 1, step: null }]);
    for (const count of [2, 8, MOST_BESIDE]) {
      const drawn = lines(many(count));
      expect(drawn).toHaveLength(count);
      expect((drawn[0]?.step ?? Infinity) * (count - 1)).toBeLessThanOrEqual(260);
    }
  });

  it('are one for each direction, sign and certainty where they are more, and none of them is lost', () => {
    const ties = [
      ...many(2000),
      ...many(1000, { sign: -1 }),
      ...many(3, { source: 'b', target: 'a' }),
      tie('perhaps', { certainty: 'possible' }),
      tie('one way', { type: 'rival-of', sign: -1 }),
      tie('the other', { type: 'rival-of', sign: -1, source: 'b', target: 'a' }),
    ];
    const drawn = lines(ties);
    expect(drawn.map((line) => line.ties.length)).toEqual([2000, 1000, 3, 1, 2]);
    expect(drawn.flatMap((line) => line.ties)).toHaveLength(ties.length);
    expect(areBundled(ties)).toBe(true);
  });

  it('are the wider the more they stand for, up to a width', () => {
    const widths = [13, 40, 3000, 6000].map((count) => lines(many(count))[0]?.width ?? 0);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(Math.max(...widths)).toBe(9);
  });

  it('keep apart what a view tells apart', () => {
    expect(lines(many(20), ({ id }) => (id.endsWith('1') ? 'begun' : ''))).toHaveLength(2);
  });

  it('say nothing of other pairs', () => {
    const ties = [...many(MOST_BESIDE), ...many(MOST_BESIDE, { target: 'c' })];
    expect(lines(ties)).toHaveLength(2 * MOST_BESIDE);
    expect(areBundled(ties)).toBe(false);
  });
});
