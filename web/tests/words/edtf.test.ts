import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/words/edtf';

describe('dates in words', () => {
  it.each([
    ['2017-11-03', '3 Nov 2017'],
    ['2017-11', 'November 2017'],
    ['2017', '2017'],
    ['2017~', 'about 2017'],
    ['2017-09~', 'about September 2017'],
    ['../2014', '2014 or before'],
    ['2014/..', '2014 or later'],
    ['2015-10-10/2015-12-31', 'between 10 Oct 2015 and 31 Dec 2015'],
    ['..', 'open'],
    ['no date', 'no date'],
  ])('says %s as %s', (edtf, words) => {
    expect(inWords(edtf, 'en')).toBe(words);
  });

  it('says in both languages that a date is not known', () => {
    expect(inWords(null, 'en')).toBe('not known');
    expect(inWords(null, 'ar')).toBe('غير معروف');
  });

  it('keeps Latin digits in Arabic', () => {
    expect(inWords('2017-11-03', 'ar')).toMatch(/2017/);
  });
});
