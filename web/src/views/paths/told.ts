/** The common days of a path in words. Pure. */
import { inWords } from '../../words/edtf';
import { COMMON } from '../../words/common';
import { fill, number, type Lang } from '../../words/lang';
import { isAlways, type Path } from './query';
import { WORDS } from './words';

/** Spans of days that are told in words. */
const TOLD = 3;

/** Return the days on which all of a path may have held, and certainly did. */
export function daysTold({ certain, possible }: Path, lang: Lang): string {
  const [words, common] = [WORDS[lang], COMMON[lang]];
  // Possible on more days than certain: otherwise it need not be told twice.
  const isWider = JSON.stringify(certain) !== JSON.stringify(possible);
  const parts = [
    certain.length > 0 ? `${common.certain} ${told(certain, lang)}` : '',
    isWider ? `${common.possible} ${told(possible, lang)}` : '',
  ];
  return possible.length === 0 ? words.noDay : parts.filter((part) => part !== '').join(' · ');
}

function told(days: Path['possible'], lang: Lang): string {
  const words = WORDS[lang];
  if (isAlways(days)) {
    return words.anyDay;
  }
  const spans = days.slice(0, TOLD).map(({ first, last }) => {
    const values = { first: inWords(first, lang), last: inWords(last, lang) };
    if (first === last) {
      return values.first;
    }
    return fill(first === null ? words.before : last === null ? words.after : words.to, values);
  });
  const rest = days.length - spans.length;
  const comma = lang === 'ar' ? '، ' : ', ';
  return [...spans, ...(rest > 0 ? [fill(words.andMore, { count: number(rest, lang) })] : [])].join(comma);
}
