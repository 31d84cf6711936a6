import { expect, it } from 'vitest';
import { roomFor } from '../../src/drawing/declutter';

const box = (id: string, x1: number) => ({ id, x1, y1: 0, x2: x1 + 10, y2: 10 });

it('shows the more important of two labels that overlap', () => {
  expect([...roomFor([box('great', 0), box('small', 5), box('far', 20)])]).toEqual(['great', 'far']);
});

it('does not let a label that is hidden hide another', () => {
  expect([...roomFor([box('great', 0), box('small', 5), box('third', 12)])]).toEqual(['great', 'third']);
});

it('shows labels that only touch', () => {
  expect(roomFor([box('one', 0), box('two', 10)]).size).toBe(2);
});
