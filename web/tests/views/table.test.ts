import { expect, it } from 'vitest';
import { BLOCK, blocksOf, MOST_BLOCKS } from '../../src/views/table/loaded';
import { firstOf } from '../../src/frame/order';
import { orderOf, sorted, type Row } from '../../src/views/table/rows';

const row = (source: string, validFrom: string | null, grade: string | null): Row =>
  ({ source, tie: { validFrom, grade } }) as never;
const rows = [row('c', '2017~', 'B2'), row('a', '../2014', null), row('b', null, 'A1')];
const sources = (found: readonly Row[]) => found.map(({ source }) => source).join('');

it('stands by a column, either way, what is not known last', () => {
  expect(sources(sorted(rows, 'source', false, 'en'))).toBe('abc');
  expect(sources(sorted(rows, 'grade', false, 'en'))).toBe('bca');
  expect(sources(sorted(rows, 'grade', true, 'en'))).toBe('cba');
  expect(sources(sorted(rows, 'from', false, 'en'))).toBe('acb');
});

it('reads order and page from the address', () => {
  expect(orderOf('-grade')).toEqual({ column: 'grade', isDown: true });
  expect(orderOf('nonsense').column).toBe('source');
  expect([firstOf('200', 300), firstOf('400', 300), firstOf('x', 300)]).toEqual([200, 0, 0]);
});

it('loads as many blocks as the address wants, one at least, and no more than a page holds', () => {
  expect(['', '1', '2000', '2001', '99999999'].map(blocksOf)).toEqual([1, 1, 2, 3, MOST_BLOCKS]);
  expect(blocksOf(String(2 * BLOCK))).toBe(2);
});
