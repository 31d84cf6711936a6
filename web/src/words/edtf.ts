/** Dates of the graph (EDTF) in words: `2015-10~` is “about October 2015”, `../2014` is “2014 or before”. */
import { isDate } from './date';
import { dictionary, fill, type Lang } from './lang';

const WORDS = dictionary({
  en: {
    unknown: 'not known',
    open: 'open',
    about: 'about {day}',
    by: '{day} or before',
    since: '{day} or later',
    between: 'between {first} and {last}',
  },
  ar: {
    unknown: 'غير معروف',
    open: 'مفتوح',
    about: 'نحو {day}',
    by: '{day} أو قبله',
    since: '{day} أو بعده',
    between: 'بين {first} و{last}',
  },
});
const SIMPLE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/;

/** Return a date in words; null is “not known”, and what is no date stays as it is. */
export function inWords(edtf: string | null, lang: Lang): string {
  const words = WORDS[lang];
  if (edtf === null || edtf === '') {
    return words.unknown;
  }
  if (edtf === '..') {
    return words.open;
  }
  const [first = '', last] = edtf.split('/');
  if (last === undefined) {
    return simple(first, lang);
  }
  if (first === '..') {
    return fill(words.by, { day: simple(last, lang) });
  }
  if (last === '..') {
    return fill(words.since, { day: simple(first, lang) });
  }
  return fill(words.between, { first: simple(first, lang), last: simple(last, lang) });
}

// A year alone may be any number: what is told in words has a month, a mark or a stretch.
const PART = String.raw`\d{4}(?:-\d{2}){0,2}[~?%]?`;
const IN_TEXT = new RegExp(
  String.raw`(?<![\w./-])(?:(?:${PART}|\.\.)/(?:${PART}|\.\.)|\d{4}(?:-\d{2}){1,2}[~%]?|\d{4}[~%])(?![\w/-])`,
  'g',
);

/** Return a sentence with the dates that stand in it in words. */
export function datesInWords(text: string, lang: Lang): string {
  return text.replace(IN_TEXT, (date) => inWords(date, lang));
}

/** Return from when until when, briefly: for a column of a table. */
export function span(from: string | null, until: string | null, lang: Lang): string {
  return `${inWords(from, lang)} – ${inWords(until, lang)}`;
}

function simple(text: string, lang: Lang): string {
  const parts = SIMPLE.exec(text);
  if (parts === null || !isDate(text) || Number(parts[2] ?? '1') > 12) {
    return text;
  }
  const [, year = '', month, day, mark] = parts;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) {
    options.month = day === undefined ? 'long' : 'short';
  }
  if (day !== undefined) {
    options.day = 'numeric';
  }
  const moment = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')));
  const told = new Intl.DateTimeFormat(lang === 'ar' ? 'ar-SY-u-nu-latn' : 'en-GB', options).format(moment);
  return mark === '' ? told : fill(WORDS[lang].about, { day: told });
}
