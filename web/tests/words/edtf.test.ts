import { describe, expect, it } from 'vitest';
import { datesInWords, inWords, span } from '../../src/words/edtf';

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
    ['2014/', '2014 or later'],
    ['0001-01-01', '1 Jan 1 AD'],
    ['0050', '50 AD'],
    ['0150', '150'],
    ['201X', 'the 2010s'],
    ['201X~', 'about the 2010s'],
    ['20XX', 'the years 2000 to 2099'],
    ['2017-21', 'spring 2017'],
    ['2017-22', 'summer 2017'],
    ['2017-23', 'autumn 2017'],
    ['2017-24~', 'about winter 2017'],
    ['2017-21/2018-24', 'between spring 2017 and winter 2018'],
    ['2017?', '2017 (uncertain)'],
    ['2017-09%', 'about September 2017 (uncertain)'],
    ['2017-XX', 'some month of 2017'],
    ['2017-09-XX', 'some day of September 2017'],
    ['2017-XX-XX', 'some day of 2017'],
    ['2017-XX-05', 'day 5 of some month of 2017'],
    ['201X-09', 'September of some year of the 2010s'],
    ['201X-21', 'spring of some year of the 2010s'],
    ['..', 'open'],
    ['no date', 'no date'],
    ['2024-13-40', '2024-13-40'],
  ])('says %s as %s', (edtf, words) => {
    expect(inWords(edtf, 'en')).toBe(words);
  });

  it.each([
    ['0050-01-01', '1 كانون الثاني 50 م'],
    ['201X', 'العقد 2010–2019'],
    ['20XX', 'الأعوام 2000–2099'],
    ['2017-21', 'ربيع 2017'],
    ['2017-22', 'صيف 2017'],
    ['2017-23', 'خريف 2017'],
    ['2017-24', 'شتاء 2017'],
    ['2017-09?', 'أيلول 2017 (غير مؤكد)'],
    ['2017-09-XX', 'يوم ما من أيلول 2017'],
    ['201X-09', 'أيلول من سنة ما من العقد 2010–2019'],
  ])('says %s in Arabic as %s', (edtf, words) => {
    expect(inWords(edtf, 'ar')).toBe(words);
  });

  it.each([
    ['2014', '2017-11', 'from 2014 until November 2017', 'من 2014 حتى تشرين الثاني 2017'],
    [
      '2017-01-28/2025-07-07',
      '2025-07-08',
      'from a day between 28 Jan 2017 and 7 Jul 2025 until 8 Jul 2025',
      'من يوم بين 28 كانون الثاني 2017 و7 تموز 2025 حتى 8 تموز 2025',
    ],
    ['2014', '..', 'from 2014, end open', 'من 2014، النهاية مفتوحة'],
    [null, '2014', 'beginning not known, until 2014', 'البداية غير معروفة، حتى 2014'],
    ['..', null, 'beginning open, end not known', 'البداية مفتوحة، النهاية غير معروفة'],
    [null, null, 'dates not known', 'التواريخ غير معروفة'],
  ])('says from %s until %s', (from, until, english, arabic) => {
    expect([span(from, until, 'en'), span(from, until, 'ar')]).toEqual([english, arabic]);
  });

  it('takes two years in a sentence for no season', () => {
    expect(datesInWords('In 2017-21 it grew.', 'en')).toBe('In 2017-21 it grew.');
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
