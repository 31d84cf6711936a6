/** How hard something was contested through time: the points of the service as steps of one height each. Pure. */
import type { Schemas } from '../../api/client';
import { dayOf } from '../../drawing/timescale';
import { inWords } from '../../words/edtf';
import { fill, number, type Lang } from '../../words/lang';
import { WORDS } from './words';

type Series = Pick<Schemas['ContestSeries'], 'items' | 'step'>;

export interface Step {
  /** The contest index, from 0 to 1, in hundredths of it. */
  readonly index: number;
  /** That of the step before; null at the first. */
  readonly before: number | null;
  readonly first: number;
  /** The last day; null where it stays so. */
  readonly last: number | null;
  readonly told: { readonly first: string; readonly last: string | null };
}

/** Return steps: what follows each other at one height is one. */
export function stepsOf({ items, step }: Series): readonly Step[] {
  const short = (day: string) => day.slice(0, step === 'year' ? 4 : 7);
  const steps: Step[] = [];
  items.forEach(({ day, index }, place) => {
    const next = items[place + 1]?.day;
    const [last, told] = next === undefined ? [null, null] : [dayOf(next) - 1, short(day)];
    const height = Math.round(index * 100) / 100;
    const before = steps.at(-1);
    if (before?.index === height) {
      steps[steps.length - 1] = { ...before, last, told: { ...before.told, last: told } };
    } else {
      const first = dayOf(day);
      steps.push({
        index: height,
        before: before?.index ?? null,
        first,
        last,
        told: { first: short(day), last: told },
      });
    }
  });
  return steps;
}

export function stepOn(steps: readonly Step[], day: number): Step | null {
  return steps.find(({ first, last }) => first <= day && (last === null || day <= last)) ?? null;
}

/** Return a step in words: how hard, from when until when, and what it was before. */
export function stepTold({ index, before, told }: Step, lang: Lang): string {
  const words = WORDS[lang];
  const [first, last] = [inWords(told.first, lang), told.last === null ? words.end : inWords(told.last, lang)];
  const text = fill(words.contestFrom, { index: number(index, lang), first, last });
  return before === null
    ? text
    : `${text} ${fill(index > before ? words.rises : words.falls, { before: number(before, lang) })}`;
}
