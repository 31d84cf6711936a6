/** The lens in words: for captions, citations and print. */
import type { Vocabulary } from '../api/vocabulary';
import { inWords } from '../words/edtf';
import { dictionary, fill, type Lang } from '../words/lang';
import { lensOf } from './address';
import type { Lens, State } from './fields';

export const WORDS = dictionary({
  en: {
    all: 'the whole graph',
    at: 'on {value}',
    from: 'from {value}',
    until: 'until {value}',
    certainty: 'certainty: {value}',
    known: 'as known on {value}',
    type: 'relationships: {value}',
    family: 'families: {value}',
    sign: 'sign: {value}',
    support: 'support: {value}',
    kind: 'kinds: {value}',
    min_grade: 'grade {value} or better',
    source: 'sources: {value}',
    not_source: 'without the sources: {value}',
    scenario: 'scenario: {value}',
    comma: ', ',
    semicolon: '; ',
    friendly: 'friendly',
    hostile: 'hostile',
    neither: 'neither',
    certain: 'certain',
    possible: 'possible',
  },
  ar: {
    all: 'الرسم كله',
    at: 'في {value}',
    from: 'من {value}',
    until: 'حتى {value}',
    certainty: 'اليقين: {value}',
    known: 'كما عُرف في {value}',
    type: 'العلاقات: {value}',
    family: 'فئات العلاقات: {value}',
    sign: 'الطابع: {value}',
    support: 'الدعم: {value}',
    kind: 'الأنواع: {value}',
    min_grade: 'الدرجة {value} أو أعلى',
    source: 'المصادر: {value}',
    not_source: 'من دون المصادر: {value}',
    scenario: 'السيناريو: {value}',
    comma: '، ',
    semicolon: '؛ ',
    friendly: 'ودّية',
    hostile: 'عدائية',
    neither: 'محايدة',
    certain: 'مؤكد',
    possible: 'محتمل',
  },
});

const DAYS: readonly string[] = ['at', 'from', 'until', 'known'];
const TERMS = { type: 'types', family: 'families', support: 'supports', kind: 'kinds' } as const;
const SIGNS: Readonly<Record<string, 'friendly' | 'hostile' | 'neither'>> = {
  '+': 'friendly',
  '-': 'hostile',
  '0': 'neither',
};

/** What of the lens a view does not regard: it shows all of it, or has fields of its own instead. */
const UNREGARDED: Readonly<Record<string, readonly (keyof Lens)[] | undefined>> = {
  holders: ['sign', 'kind', 'family', 'type', 'support'],
  compare: ['at', 'known', 'from', 'until'],
  map: ['sign', 'kind', 'family', 'type', 'support'],
  ranks: ['at', 'from', 'until'],
  whatif: ['scenario'],
};

/** Return the lens as the view of a state regards it. */
export function regarded(state: State): Lens {
  const left = [
    ...(UNREGARDED[state.view] ?? []),
    ...(state.view === 'paths' && state.through === 'all' ? ['kind'] : []),
  ];
  const entries = Object.entries(lensOf(state)).map(([name, value]) =>
    left.includes(name) ? [name, Array.isArray(value) ? [] : ''] : [name, value],
  );
  return Object.fromEntries(entries) as Lens;
}

/** Return what the lens of a state lets through, as its view regards it, in words. */
export function lensText(
  state: State,
  vocabulary: Vocabulary,
  /** What sources and scenarios are called, by id. */
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const words = WORDS[state.lang];
  const given = Object.entries(regarded(state)) as [
    keyof typeof TERMS & keyof typeof words,
    string | readonly string[],
  ][];
  const parts = given
    .filter(([, value]) => value.length > 0)
    .map(([name, value]) => {
      const told = [value]
        .flat()
        .map((token) =>
          isNamed(name) ? named(names.get(token) ?? token) : valueText(name, token, state.lang, vocabulary),
        );
      return fill(words[name], { value: told.join(words.comma) });
    });
  return parts.length === 0 ? words.all : parts.join(words.semicolon);
}

function isNamed(name: string): boolean {
  return name === 'source' || name === 'not_source' || name === 'scenario';
}

/** A name of the graph keeps its own direction. */
function named(name: string): string {
  return `\u2068${name}\u2069`;
}

function valueText(name: string, token: string, lang: Lang, vocabulary: Vocabulary): string {
  const words = WORDS[lang];
  if (DAYS.includes(name)) {
    return inWords(token, lang);
  }
  if (name === 'sign') {
    const sign = SIGNS[token];
    return sign === undefined ? token : words[sign];
  }
  if (name === 'certainty') {
    return token === 'certain' || token === 'possible' ? words[token] : token;
  }
  return name in TERMS ? vocabulary.label(TERMS[name as keyof typeof TERMS], token, lang) : token;
}
