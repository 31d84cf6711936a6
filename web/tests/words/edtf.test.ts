import { describe, expect, it } from 'vitest';
import { datesInWords, inWords } from '../../src/words/edtf';

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
    ['2024-13-40', '2024-13-40'],
  ])('says %s as %s', (edtf, words) => {
    expect(inWords(edtf, 'en')).toBe(words);
  });

  it('says in both languages that a date is not known', () => {
    expect(inWords(null, 'en')).toBe('not known');
    expect(inWords(null, 'ar')).toBe('غير معروف');
  });

  it('says dates within a sentence, and leaves other numbers', () => {
    const sentence =
      'It held on 2022-08-24 and from 2009-06 on, 2014-10/2024-12-08 or ../2024-12-08; 1000? 4-2017-11-03.';
    expect(datesInWords(sentence, 'en')).toBe(
      'It held on 24 Aug 2022 and from June 2009 on, between October 2014 and 8 Dec 2024 or 8 Dec 2024 or before; ' +
        '1000? 4-2017-11-03.',
    );
    expect(datesInWords('وفي 2023-10-27.', 'ar')).toBe('وفي 27 تشرين الأول 2023.');
  });

  it('keeps Latin digits in Arabic', () => {
    expect(inWords('2017-11-03', 'ar')).toMatch(/2017/);
  });
});
