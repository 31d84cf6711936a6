import { describe, expect, it } from 'vitest';
import { LANGS, type Dictionary } from '../../src/words/lang';

const modules = import.meta.glob<Record<string, unknown>>(['../../src/**/words.ts', '../../src/words/common.ts'], {
  eager: true,
});

describe('every dictionary', () => {
  it.each(Object.entries(modules))('has the same names and places in both languages: %s', (_, module) => {
    const found = Object.values(module).filter(isDictionary);
    expect(found.length).toBeGreaterThan(0);
    for (const { en, ar } of found) {
      expect(Object.keys(ar)).toEqual(Object.keys(en));
      for (const [name, text] of Object.entries(en)) {
        expect(placesOf(ar[name] ?? ''), name).toEqual(placesOf(text));
        expect(ar[name], name).not.toBe('');
      }
    }
  });
});

function isDictionary(value: unknown): value is Dictionary<string> {
  return typeof value === 'object' && value !== null && LANGS.every((lang) => lang in value);
}

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}
