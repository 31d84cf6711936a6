import { describe, expect, it } from 'vitest';
import { DASHES, OTHER_SHAPE, SHAPES, shapeOf, signOf, widthOf } from '../../src/drawing/encoding';

describe('how a relationship looks', () => {
  it('is the wider, the better its grade, by the worse of letter and digit', () => {
    expect(['A1', 'B1', 'C3', 'C1', 'E5'].map(widthOf)).toEqual([4, 3.25, 2.5, 2.5, 1]);
  });

  it('is as thin as can be where the grade cannot be judged', () => {
    expect([null, 'F1', 'A6', 'F6'].map(widthOf)).toEqual([1, 1, 1, 1]);
  });

  it('says the sign by its line alone', () => {
    expect([1, -1, 0].map(signOf)).toEqual(['friendly', 'hostile', 'neither']);
    expect(new Set(Object.values(DASHES).map(String)).size).toBe(3);
  });
});

describe('how an entity looks', () => {
  it('has a shape of its own for each kind', () => {
    expect(new Set([...Object.values(SHAPES), OTHER_SHAPE]).size).toBe(Object.keys(SHAPES).length + 1);
    expect(shapeOf('Spaceship')).toBe(OTHER_SHAPE);
  });
});
