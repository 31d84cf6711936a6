import { describe, expect, it } from 'vitest';
import { isRightToLeft, pictured } from '../../src/drawing/label';

describe('a name in a picture', () => {
  it('stays as it is where it is short', () => {
    expect(pictured('al-Uqaydat')).toBe('al-Uqaydat');
    expect(pictured('العكيدات')).toBe('العكيدات');
  });

  it('is cut where it is long, and quickly where it is very long', () => {
    expect(pictured('x'.repeat(10_000)).length).toBe(42);
    expect(pictured('x'.repeat(50)).endsWith('…')).toBe(true);
  });

  it('is not cut within what a reader sees as one sign', () => {
    expect(pictured('👨‍👩‍👧'.repeat(60)).replaceAll('👨‍👩‍👧', '')).toBe('…');
  });

  it('has no controls, and nothing that turns the direction of others', () => {
    expect(pictured('a\u202eb\u0000c\nd\u2066e')).toBe('a b c d e');
  });
});

describe('the direction of a name', () => {
  it('is that of its first letter', () => {
    expect(isRightToLeft('(2017) العكيدات')).toBe(true);
    expect(isRightToLeft('داعش (ISIL)')).toBe(true);
    expect(isRightToLeft('ISIL (داعش)')).toBe(false);
    expect(isRightToLeft('2017 …')).toBe(false);
  });
});
