import { expect, it } from 'vitest';
import { written } from '../../src/drawing/writing';

const letters = (text: string) => text.length;

it('isolates each line in the direction of the whole name', () => {
  expect(written('Alpha (2017)', 6, letters).lines).toEqual(['\u2066Alpha\u2069', '\u2066(2017)\u2069']);
  expect(written('داعش (ISIL)', 6, letters).lines).toEqual(['\u2067داعش\u2069', '\u2067(ISIL)\u2069']);
});

it('breaks between words alone, and knows how large that is', () => {
  expect(written('a bc averylongword', 4, letters)).toMatchObject({ width: 13, height: 2.15 });
  expect(written('a bc averylongword', Infinity, letters)).toMatchObject({ width: 18, height: 1 });
});
