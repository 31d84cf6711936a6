/** Dates of the graph (EDTF) in words: `2015-10~` is “about October 2015”, `../2014` is “2014 or before”. */
import { simple } from './inexact';
import { dictionary, fill, type Lang } from './lang';

const WORDS = dictionary({
  en: {
    unknown: 'not known',
    open: 'open',
    by: '{day} or before',
    since: '{day} or later',
    between: 'between {first} and {last}',
    someDay: 'a day between {first} and {last}',
    from: 'from {day}',
    until: 'until {day}',
    startUnknown: 'beginning not known',
    startOpen: 'beginning open',
    endUnknown: 'end not known',
    endOpen: 'end open',
    datesUnknown: 'dates not known',
    comma: ', ',
  },
  ar: {
    unknown: 'غير معروف',
    open: 'مفتوح',
    by: '{day} أو قبله',
    since: '{day} أو بعده',
    between: 'بين {first} و{last}',
    someDay: 'يوم بين {first} و{last}',
    from: 'من {day}',
    until: 'حتى {day}',
    startUnknown: 'البداية غير معروفة',
    startOpen: 'البداية مفتوحة',
    endUnknown: 'النهاية غير معروفة',
    endOpen: 'النهاية مفتوحة',
    datesUnknown: 'التواريخ غير معروفة',
    comma: '، ',
  },
});
/** An end of a stretch that is open, or of which nothing is known. */
const OPEN = ['', '..'];

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
  if (OPEN.includes(first)) {
    return fill(words.by, { day: simple(last, lang) });
  }
  if (OPEN.includes(last)) {
    return fill(words.since, { day: simple(first, lang) });
  }
  return fill(words.between, { first: simple(first, lang), last: simple(last, lang) });
}

// A year alone may be any number: what is told in words has a month, a mark or a stretch.
// What could be a season, `2017-21`, may as well be two years.
const MONTH = String.raw`(?:0[1-9]|1[0-2])`;
const PART = String.raw`\d{4}(?:-${MONTH}(?:-\d{2})?)?[~?%]?`;
const IN_TEXT = new RegExp(
  String.raw`(?<![\w./-])(?:(?:${PART}|\.\.)/(?:${PART}|\.\.)|\d{4}-${MONTH}(?:-\d{2})?[~%]?|\d{4}[~%])(?![\w/-])`,
  'g',
);

/** Return a sentence with the dates that stand in it in words. */
export function datesInWords(text: string, lang: Lang): string {
  return text.replace(IN_TEXT, (date) => inWords(date, lang));
}

/** Return from when until when. An end that may be any of several days says so: `from a day between … and … until …`. */
export function span(from: string | null, until: string | null, lang: Lang): string {
  const words = WORDS[lang];
  if (isUnknown(from) && isUnknown(until)) {
    return words.datesUnknown;
  }
  const isWhole = [from, until].every((end) => !isUnknown(end) && end !== '..');
  const first = endOfSpan(from, [words.from, words.startUnknown, words.startOpen], lang);
  const last = endOfSpan(until, [words.until, words.endUnknown, words.endOpen], lang);
  return [first, last].join(isWhole ? ' ' : words.comma);
}

function isUnknown(edtf: string | null): edtf is null | '' {
  return edtf === null || edtf === '';
}

/** Return an end in words: those of one that is told, of one that is not known, and of one that is open. */
function endOfSpan(edtf: string | null, [told, unknown, open]: readonly [string, string, string], lang: Lang): string {
  if (isUnknown(edtf)) {
    return unknown;
  }
  return edtf === '..' ? open : fill(told, { day: dayOfSpan(edtf, lang) });
}

function dayOfSpan(edtf: string, lang: Lang): string {
  const [first = '', last] = edtf.split('/');
  return last === undefined || OPEN.includes(first) || OPEN.includes(last)
    ? inWords(edtf, lang)
    : fill(WORDS[lang].someDay, { first: simple(first, lang), last: simple(last, lang) });
}
