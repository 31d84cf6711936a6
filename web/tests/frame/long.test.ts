import { describe, expect, it } from 'vitest';
import { broken } from '../../src/frame/long';

const textOf = (children: unknown): string =>
  [children]
    .flat(9)
    .map((child) => (typeof child === 'string' ? child : ''))
    .join('');

describe('a word', () => {
  it('stays as it is where it is short, however long the text', () => {
    const text = 'some words '.repeat(1000);
    expect(broken(text)).toBe(text);
  });

  it.each(['W', 'ب', '👩‍👩‍👧'])('of thousands of letters may be broken, and loses none: %s', (letter) => {
    const word = letter.repeat(2000);
    const drawn = broken(['before ', word]) as readonly unknown[];
    expect(textOf(drawn)).toBe(`before ${word}`);
    expect(drawn.flat().length).toBeGreaterThan(90);
  });
});
