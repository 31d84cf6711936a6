import { describe, expect, it } from 'vitest';
import { scalesOf } from '../../src/take/scales';

describe('how many pixels a picture has', () => {
  it('is enough for print where a browser can make them', () => {
    expect(scalesOf(1144, 900)[0]).toEqual({ scale: 3, isWhole: true });
  });

  it.each([
    ['high', 1000, 20_000],
    ['wide', 40_000, 800],
    ['large', 9000, 9000],
  ])('is less for what is too %s, and says so', (_, width, height) => {
    const scales = scalesOf(width, height);
    expect(scales.every(({ isWhole }) => !isWhole)).toBe(true);
    for (const { scale } of scales) {
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_000);
      expect(width * height * scale ** 2).toBeLessThanOrEqual(120e6 + 1);
    }
  });

  it('is less and less where a browser makes fewer', () => {
    const scales = scalesOf(1144, 900).map(({ scale }) => scale);
    expect(scales).toEqual([...new Set(scales)].sort((a, b) => b - a));
    expect(scales.at(-1)).toBeLessThan(0.5);
  });
});
