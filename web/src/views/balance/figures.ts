/** The measures of balance, each with its value and what it says. */
import type { Schemas } from '../../api/client';
import { fill, number, type Lang } from '../../words/lang';
import { WORDS } from './words';

type Division = Schemas['Division'];

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

export function figuresOf(balance: Schemas['Balance'], lang: Lang): readonly Figure[] {
  const words = WORDS[lang];
  const { actors, positive, negative, triangles, walk_balance: walk, strict, weak } = balance;
  const told = (value: number) => number(value, lang);
  const balanced = triangles.friends + triangles.two_negative;
  return [
    {
      name: words.ties,
      value: told(positive + negative),
      meaning: fill(words.tiesMeaning, { actors: told(actors), positive: told(positive), negative: told(negative) }),
    },
    ...(strict
      ? [
          {
            name: words.index,
            value: indexOf(strict, lang),
            meaning: strict.optimal ? words.indexMeaning : fill(words.bound, { bound: told(strict.bound) }),
          },
          {
            name: words.normalised,
            value: `${strict.optimal ? '' : '≥ '}${share(strict.normalised, lang)}`,
            meaning: words.normalisedMeaning,
          },
        ]
      : []),
    ...(triangles.strict === null
      ? []
      : [
          {
            name: words.triangles,
            value: share(triangles.strict, lang),
            meaning: fill(words.trianglesMeaning, { balanced: told(balanced), total: told(triangles.total) }),
          },
        ]),
    ...(walk ? [{ name: words.walk, value: share(walk.value, lang), meaning: words.walkMeaning }] : []),
    ...(weak
      ? [
          {
            name: words.weak,
            value: indexOf(weak, lang),
            meaning: fill(words.weakMeaning, { camps: told(weak.faction_total) }),
          },
        ]
      : []),
  ];
}

function indexOf({ index, optimal }: Division, lang: Lang): string {
  return `${optimal ? '' : '≤ '}${number(index, lang)}`;
}

/** Return a share as it is told: with two places. */
export function share(value: number, lang: Lang): string {
  return number(Math.round(value * 100) / 100, lang);
}
