/** What a scenario moves, as figures and as the day of it. Pure. */
import type { Schemas } from '../../api/client';
import { inWords } from '../../words/edtf';
import { fill, number, type Lang } from '../../words/lang';
import type { Comparison } from './held';
import { WORDS } from './words';

type All = Schemas['Effects'];

/** Signs of what begins, ends and changes. */
export const SIGNS = { begun: '+', ended: '−', changed: '~' } as const;

/** Return with which hedges a change is told; nothing where there are none. */
export function hedgesTold(hedges: readonly Pick<Schemas['Term'], 'label'>[], lang: Lang): string {
  const told = hedges.map(({ label }) => label).join(' · ');
  return told === '' ? '' : fill(WORDS[lang].hedged, { hedges: told });
}

/** Return that two answers could not be read to their end, and what is not said for that. */
export function cutTold({ before, after, read }: NonNullable<Comparison['cut']>, lang: Lang): string {
  const told = { before: number(before, lang), after: number(after, lang), read: number(read, lang) };
  return fill(WORDS[lang].cut, told);
}

export interface Figure {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly lost: number | null;
  readonly gained: number | null;
}

export function figuresOf({ answers, balance, communities }: All, lang: Lang): readonly Figure[] {
  const words = WORDS[lang];
  const pair = (name: string, before: number | null, after: number | null): Figure => ({
    name,
    before,
    after,
    lost: null,
    gained: null,
  });
  return [
    ...answers.map(({ label, question, before, after, counts }) => {
      const count = counts as Readonly<Record<string, number | undefined>>;
      return { name: label ?? question, before, after, lost: count.lost ?? 0, gained: count.gained ?? 0 };
    }),
    pair(words.index, balance.before.index, balance.after.index),
    pair(words.triangles, balance.before.balanced_triangles, balance.after.balanced_triangles),
    pair(words.walk, balance.before.walk_balance, balance.after.walk_balance),
    pair(words.groups, communities.before.total, communities.after.total),
  ];
}

/** Return a figure as it is told; nothing is a dash. */
export function rounded(value: number | null, lang: Lang): string {
  return value === null ? '–' : number(Math.round(value * 100) / 100, lang);
}

/** Return on which day, or over which, the scenario is held against what is. */
export function dayTold({ at, at_by: by }: All, lang: Lang): string {
  const words = WORDS[lang];
  return at === null
    ? words.whole
    : fill(by === 'whole' ? words.changesDay : words[`${by}Day`], { day: inWords(at, lang) });
}
