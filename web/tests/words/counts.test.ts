import { expect, it } from 'vitest';
import { LANGS } from '../../src/words/lang';

const modules = import.meta.glob<Record<string, unknown>>('../../src/**/words.ts', { eager: true });
/** Nouns that are counted in one form after a few and in another after many. */
const COUNTED = /\{\w+\} (?:علاقة|كيانًا|مكانًا|حرفًا|خطوات|تغيير)(?!\p{L})/u;

it('counts in Arabic without a noun whose form the number would change', () => {
  const texts = Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((each) => typeof each === 'object' && each !== null && LANGS.every((lang) => lang in each))
    .flatMap((each) => Object.values((each as Record<'ar', Record<string, string>>).ar));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => COUNTED.test(text))).toEqual([]);
});
