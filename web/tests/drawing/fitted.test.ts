import { expect, it } from 'vitest';
import { fitted, roomsOf } from '../../src/drawing/fitted';

/** Letters as wide as half their height. */
const half = (text: string) => text.length / 2;
const shown = (name: string, width: number) => fitted(name, width, 10, half).slice(1, -1);

it('shows all of a name where there is room, and as much as there is room for', () => {
  expect(shown('Syrian Democratic Forces', 120)).toBe('Syrian Democratic Forces');
  expect(shown('Syrian Democratic Forces', 119)).toBe('Syrian Democratic Forc…');
  expect(shown('Syrian Democratic Forces', 1)).toBe('S…');
  expect(shown('x'.repeat(10_000), 5_000).length).toBe(80);
});

it('gives names on two sides what they need, and what the other side leaves where there is not enough', () => {
  const side = (length: number) => ({ names: ['x', 'x'.repeat(length)], size: 10, gap: 5 });
  const rooms = (one: number, other: number) => roomsOf([side(one), side(other)], 200, half);
  expect(rooms(10, 20)).toEqual([55, 105]);
  expect(rooms(10, 60)).toEqual([55, 145]);
  expect(rooms(60, 60)).toEqual([100, 100]);
});
