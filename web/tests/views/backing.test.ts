import { describe, expect, it } from 'vitest';
import { Codes } from '../../src/views/backing/codes';
import { moved } from '../../src/views/backing/grid';
import { having, howOf, isQualified, matrixOf, orderOf, sorted, type Pair } from '../../src/views/backing/pairs';
import { csv, fileName, tsv } from '../../src/views/backing/save';

const pair = (backer: string, backed: string, grade: string | null, ...support: string[]): Pair =>
  ({
    backer: { id: backer, label: backer },
    backed: { id: backed, label: backed },
    support: support.map((id) => ({ id, label: id })),
    grade,
    certainty: null,
    relationships: [
      {
        ...{ id: `${backer}-${backed}`, valid_from: '2014', valid_until: null, disputed: false },
        ...{ type: { id: 'backs', label: 'backs' }, hedges: [{ id: 'reported', label: 'Reported' }] },
      },
    ],
    sources: ['s'],
  }) as never;
const pairs = [pair('b', 'x', 'B2', 'weapons'), pair('a', 'x', null, 'advisers'), pair('b', 'y', 'A1', 'funding')];
const keys = (found: readonly Pair[]) => found.map(({ backer, backed }) => backer.id + backed.id).join();

describe('the matrix', () => {
  it('has those with most pairs first, and what is beyond its room is said to be left out', () => {
    const { backers, backed, isCut } = matrixOf(pairs, 'en');
    expect([backers.map(({ id }) => id), backed.map(({ id }) => id), isCut]).toEqual([['b', 'a'], ['x', 'y'], false]);
    const cut = { backers: [{ id: 'b' }], counts: { backers: 2, backed: 2 }, isCut: true };
    expect(matrixOf(pairs, 'en', 1)).toMatchObject(cut);
  });

  it('gives narrower kinds of support the letter of the wider one', () => {
    const term = (id: string, notation: string, ...broader: string[]) => ({ id, broader, notations: [notation] });
    const codes = new Codes({
      terms: () => [term('training', 'ext_t'), { ...term('advisers', '', 'training'), notations: [] }] as never,
    });
    expect(codes.of('advisers')).toEqual({ id: 'training', letter: 'T' });
    expect(codes.letters(pair('a', 'b', null, 'training', 'advisers', 'new'))).toEqual(['N', 'T']);
    expect(codes.counts([pair('a', 'b', null, 'training', 'advisers')])).toEqual([
      { id: 'training', letter: 'T', count: 1 },
    ]);
  });

  it('is walked by arrows, to its headers too, and not into the corner', () => {
    const at = { row: 0, column: 0 };
    expect(moved('ArrowRight', at, 2, 3, 1, false)).toEqual({ row: 0, column: 1 });
    expect(moved('ArrowRight', at, 2, 3, -1, false)).toEqual({ row: 0, column: -1 });
    expect(moved('ArrowUp', at, 2, 3, 1, false)).toEqual({ row: -1, column: 0 });
    expect(moved('ArrowUp', { row: 0, column: -1 }, 2, 3, 1, false)).toBe(null);
    expect(moved('End', at, 2, 3, 1, true)).toEqual({ row: 1, column: 2 });
    expect(moved('x', at, 2, 3, 1, false)).toBe(null);
  });
});

describe('the rows', () => {
  it('stand by a column, what is not known last', () => {
    expect(keys(sorted(pairs, orderOf('grade'), 'en'))).toBe('by,bx,ax');
    expect(keys(sorted(pairs, orderOf('-grade'), 'en'))).toBe('bx,by,ax');
    expect(keys(sorted(pairs, orderOf('nonsense'), 'en'))).toBe('ax,bx,by');
  });

  it('are found by name and support, whatever the case and the accents', () => {
    const named = [pair('Çelebi', 'x', null, 'Weapons'), pair('b', 'y', null)];
    expect(keys(having(named, ' celebi'))).toBe('Çelebix');
    expect(keys(having(named, 'weap'))).toBe('Çelebix');
    expect(having(named, '')).toHaveLength(2);
  });

  it('say with what reservation one backs the other', () => {
    expect(howOf(pair('a', 'b', null), 'en')).toBe('backs (reported)');
    const [plain] = pair('a', 'b', null).relationships;
    const disputed = { relationships: [{ ...plain, hedges: [], disputed: true }] } as never;
    expect(howOf(disputed, 'en')).toBe('backs (disputed)');
    expect(isQualified(disputed)).toBe(true);
    expect(isQualified({ relationships: [{ ...plain, hedges: [] }] } as never)).toBe(false);
  });

  it('are saved under a name that has the day, and says where there are more', () => {
    expect(fileName('2018-06-01', null)).toBe('backing-2018-06-01.csv');
    expect(fileName('', { count: 10_000, total: 10_583 })).toBe('backing-first-10000-of-10583.csv');
  });

  it('are taken away without a formula in any cell', () => {
    expect(tsv(['a', 'b'], [['=1', 'x\ty']])).toBe("a\tb\n'=1\tx y");
    expect(csv([pair('a', '-"b"', 'B2', 'funding')]).split('\r\n')[1]).toBe(
      `"a","a","'-""b""","'-""b""","funding","funding","","B2","2014","","a--""b""","reported","false","s"`,
    );
  });
});
