/** One date of the graph in words, as exact as it is (EDTF): a decade, a season, a month of which only the year is known. Pure. */
import { isDate, moment } from './date';
import { dictionary, fill, type Lang } from './lang';

const WORDS = dictionary({
  en: {
    about: 'about {day}',
    uncertain: '{day} (uncertain)',
    decade: 'the {first}s',
    century: 'the years {first} to {last}',
    someYear: 'some year of {years}',
    someMonth: 'some month of {year}',
    someDay: 'some day of {month}',
    dayOf: 'day {day} of {month}',
    of: '{name} of {year}',
    '21': 'spring',
    '22': 'summer',
    '23': 'autumn',
    '24': 'winter',
  },
  ar: {
    about: 'نحو {day}',
    uncertain: '{day} (غير مؤكد)',
    decade: 'العقد {first}–{last}',
    century: 'الأعوام {first}–{last}',
    someYear: 'سنة ما من {years}',
    someMonth: 'شهر ما من {year}',
    someDay: 'يوم ما من {month}',
    dayOf: 'اليوم {day} من {month}',
    of: '{name} من {year}',
    '21': 'ربيع',
    '22': 'صيف',
    '23': 'خريف',
    '24': 'شتاء',
  },
});
const PARTS = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)$/;
const UNKNOWN = 'XX';

type Season = '21' | '22' | '23' | '24';

/** Return a date that is no stretch; what is none stays as it is. */
export function simple(text: string, lang: Lang): string {
  const parts = PARTS.exec(text);
  if (parts === null || !isDate(text)) {
    return text;
  }
  const [, year = '', month, day, mark] = parts;
  const words = WORDS[lang];
  const told = toldOf(year, month, day, lang);
  const about = mark === '~' || mark === '%' ? fill(words.about, { day: told }) : told;
  return mark === '?' || mark === '%' ? fill(words.uncertain, { day: about }) : about;
}

function toldOf(year: string, month: string | undefined, day: string | undefined, lang: Lang): string {
  const words = WORDS[lang];
  if (month === undefined || month === UNKNOWN) {
    const one = month === undefined ? yearOf(year, lang) : oneYear(year, lang);
    if (day === undefined || day === UNKNOWN) {
      // Of a day of which neither month nor day is known, the year is all there is to tell.
      return month === undefined
        ? one
        : fill(day === undefined ? words.someMonth : words.someDay, { year: one, month: one });
    }
    return fill(words.dayOf, { day: Number(day), month: fill(words.someMonth, { year: one }) });
  }
  if (day === UNKNOWN) {
    return fill(words.someDay, { month: toldOf(year, month, undefined, lang) });
  }
  if (isSeason(month)) {
    return year.includes('X')
      ? fill(words.of, { name: words[month], year: oneYear(year, lang) })
      : `${words[month]} ${yearOf(year, lang)}`;
  }
  return year.includes('X')
    ? fill(words.of, { name: calendar('2000', month, day, lang, false), year: oneYear(year, lang) })
    : calendar(year, month, day, lang);
}

function isSeason(month: string): month is Season {
  return month in WORDS.en && /^2\d$/.test(month);
}

/** Return a year, or the years that it may be. */
function yearOf(year: string, lang: Lang): string {
  if (!year.includes('X')) {
    return calendar(year, undefined, undefined, lang);
  }
  const ends = { first: Number(year.replaceAll('X', '0')), last: Number(year.replaceAll('X', '9')) };
  return fill(year.endsWith('XX') ? WORDS[lang].century : WORDS[lang].decade, ends);
}

/** Return a year as that of a month or a season. */
function oneYear(year: string, lang: Lang): string {
  const told = yearOf(year, lang);
  return year.includes('X') ? fill(WORDS[lang].someYear, { years: told }) : told;
}

function calendar(year: string, month: string | undefined, day: string | undefined, lang: Lang, isOfYear = true) {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
  if (isOfYear) {
    options.year = 'numeric';
    if (Number(year) < 100) {
      options.era = 'short';
    }
  }
  if (month !== undefined) {
    options.month = day === undefined ? 'long' : 'short';
  }
  if (day !== undefined) {
    options.day = 'numeric';
  }
  const date = moment(Number(year), Number(month ?? '1') - 1, Number(day ?? '1'));
  return new Intl.DateTimeFormat(lang === 'ar' ? 'ar-SY-u-nu-latn' : 'en-GB', options).format(date);
}
