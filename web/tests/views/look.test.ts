import { describe, expect, it } from 'vitest';
import { nextTowards } from '../../src/views/look/heading';
import { isShown, toggled } from '../../src/views/look/toggle';

describe('the legend as a filter', () => {
  const all = ['+', '-', '0'];

  it('shows all while nothing is chosen', () => {
    expect(all.every((token) => isShown([], token))).toBe(true);
  });

  it('leaves out the one that is clicked, and brings it back', () => {
    expect(toggled([], '-', all)).toEqual(['+', '0']);
    expect(toggled(['+', '0'], '-', all)).toEqual([]);
  });

  it('shows all again when the last one is left out', () => {
    expect(toggled(['+'], '+', all)).toEqual([]);
  });
});

describe('the next entity by keyboard', () => {
  const places = [
    { id: 'middle', x: 0, y: 0 },
    { id: 'right', x: 10, y: 1 },
    { id: 'further', x: 30, y: 0 },
    { id: 'above', x: 0, y: -8 },
  ];

  it('is the nearest in that direction', () => {
    expect(nextTowards('right', 'middle', places)).toBe('right');
    expect(nextTowards('up', 'middle', places)).toBe('above');
  });

  it('is nobody where the picture ends', () => {
    expect(nextTowards('left', 'middle', places)).toBe(null);
    expect(nextTowards('left', '', [])).toBe(null);
  });

  it('is in the middle where none is chosen', () => {
    expect(nextTowards('left', '', places)).toBe('right');
  });
});
