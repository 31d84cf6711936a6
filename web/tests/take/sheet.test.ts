import { describe, expect, it } from 'vitest';
import { grid } from '../../src/take/sheet/blocks';
import { key } from '../../src/take/sheet/key';
import type { Ink } from '../../src/take/sheet/ink';
import { cutTo, linesOf, named } from '../../src/take/sheet/lines';
import { Page } from '../../src/take/sheet/page';
import { legal } from '../../src/take/sheet/parts';

/** Each sign is as wide as half its height, but for those that only set a direction. */
const measure = (text: string, size: number) => (text.replace(/[\u2066-\u2069]/g, '').length * size) / 2;
const widthOf = (text: string) => measure(text, 2);
const INK = new Proxy({}, { get: (_, name) => String(name) }) as Ink;
const page = (lang: 'en' | 'ar') => new Page({ lang, ink: INK, measure }, 200);
const attributes = (made: Page) => made.parts.map((each) => each.attributes);

describe('a text on a sheet', () => {
  it('is broken between words, and within one that is wider than a line', () => {
    expect(linesOf('one two abcdefghij', 7, widthOf)).toEqual(['one two', 'abcdefg', 'hij']);
  });

  it('keeps a name apart from what stands around it in each of its lines', () => {
    expect(linesOf(`by ${named('one two')} now`, 6, widthOf)).toEqual(['by \u2068one\u2069', '\u2068two\u2069', 'now']);
  });

  it('is cut with an ellipsis where there is no room, never within a sign of several letters', () => {
    expect(cutTo('👩‍👩‍👧‍👦bcdef', 12, widthOf)).toBe('👩‍👩‍👧‍👦…');
    expect(cutTo('abc', 3, widthOf)).toBe('abc');
  });

  it('has no sign that XML refuses, or that turns what follows around', () => {
    expect(legal('a\u0000b\u202ec\ud800d\u0007')).toBe('a b c d ');
    expect(legal('أ\u2068ب\u2069')).toBe('أ\u2068ب\u2069');
    expect(named('x'.repeat(10_000)).length).toBeLessThan(125);
  });
});

describe('a sheet', () => {
  it('is laid out from the side on which one begins to read', () => {
    const [left, right] = [page('en'), page('ar')];
    for (const each of [left, right]) {
      each.box(10, 0, 50, 5, {});
      each.write('a', 10, 0);
    }
    expect(attributes(left)).toMatchObject([{ x: 10 }, { x: 10, 'text-anchor': 'start' }]);
    expect(attributes(right)).toMatchObject([{ x: 140 }, { x: 190, 'text-anchor': 'end' }]);
  });

  it('has what each sign means beside it, in as many rows as they need', () => {
    const made = page('en');
    const drawn: (readonly [number, number])[] = [];
    const sign = (text: string) => ({ text, width: 20, draw: (x: number, y: number) => void drawn.push([x, y]) });
    key(made, ['one', 'two', 'x'.repeat(20), 'three'].map(sign));
    expect(drawn.map(([x]) => x === 0)).toEqual([true, false, true, true]);
    expect(new Set(drawn.map(([, y]) => y)).size).toBe(3);
    expect(made.y).toBeGreaterThan(3 * 20);
  });

  it('has a rim of paper below what stands on lines, for readers that know no order of painting, too', () => {
    const made = page('en');
    made.write('a', 0, 0, { hasRim: true });
    expect(attributes(made)).toMatchObject([{ stroke: 'white', 'aria-hidden': 'true' }, { fill: 'ink' }]);
  });

  it('isolates only what is written from right to left, or on a page that is', () => {
    const [left, right] = [page('en'), page('ar')];
    [left, right].forEach((each) => each.write('\u2068a\u2069', 0, 0));
    left.write('\u2068أ\u2069', 0, 0);
    expect(left.parts.map(({ content }) => content[0])).toEqual(['a', '\u2066\u2068أ\u2069\u2069']);
    expect(right.parts[0]?.content[0]).toBe('\u2067\u2068a\u2069\u2069');
  });

  it('mirrors a path for who reads from right to left', () => {
    const [left, right] = [page('en'), page('ar')];
    [left, right].forEach((each) => each.trace('M0 0C1 1 2 2 3 3', {}));
    expect(left.parts[0]?.attributes).not.toHaveProperty('transform');
    expect(right.parts[0]?.attributes).toMatchObject({ transform: 'translate(200 0) scale(-1 1)' });
  });

  it('goes on below the highest of what stands side by side', () => {
    const made = page('en');
    grid(made, [10, 30, 20], 88, (height) => height);
    expect(made.y).toBe(30 + 5 + 20 + 5);
  });
});
