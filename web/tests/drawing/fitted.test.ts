import { expect, it } from 'vitest';
import { fitted, folded, roomsOf } from '../../src/drawing/fitted';

/** Letters as wide as half their height. */
const half = (text: string) => text.length / 2;
const shown = (name: string, width: number) => fitted(name, width, 10, half).slice(1, -1);

it('shows all of a name where there is room, and as much as there is room for', () => {
  expect(shown('Syrian Democratic Forces', 120)).toBe('Syrian Democratic Forces');
  expect(shown('Syrian Democratic Forces', 119)).toBe('Syrian Democratic Forc…');
  expect(shown('Syrian Democratic Forces', 1)).toBe('S…');
  expect(shown('x'.repeat(10_000), 5_000).length).toBe(80);
});

it('folds a name into six lines at most, and cuts what is left', () => {
  const lines = (name: string, width: number) => folded(name, width, 10, half).map((line) => line.slice(1, -1));
  expect(lines('Iran', 60)).toEqual(['Iran']);
  expect(lines('Syrian Democratic Forces', 60)).toEqual(['Syrian', 'Democratic', 'Forces']);
  expect(lines('Arab tribes and clans of Deir ez-Zor', 60)).toEqual(['Arab tribes', 'and clans of', 'Deir ez-Zor']);
  expect(lines('one two three four five six seven', 30)).toEqual(['one', 'two', 'three', 'four', 'five', 'six s…']);
});

it('gives names on two sides what they need, and what the other side leaves where there is not enough', () => {
  const side = (length: number) => ({ names: ['x', 'x'.repeat(length)], size: 10, gap: 5 });
  const rooms = (one: number, other: number) => roomsOf([side(one), side(other)], 200, half);
  expect(rooms(10, 20)).toEqual([55, 105]);
  expect(rooms(10, 60)).toEqual([55, 145]);
  expect(rooms(60, 60)).toEqual([100, 100]);
});
