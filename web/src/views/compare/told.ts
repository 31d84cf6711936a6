/** How a change is told: when it held, or what became of it. Pure. */
import type { Schemas } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { COMMON } from '../../words/common';
import { span } from '../../words/edtf';
import { fill, number, type Lang } from '../../words/lang';
import type { Cause, Item, What } from './sides';
import { WORDS } from './words';

type Standing = Schemas['Standing'];
type Aspect = Item['aspects'][number];

/** Return the line below a change. */
export function changeTold({ what, before, after, aspects }: Item, vocabulary: Vocabulary, lang: Lang): string {
  const [words, common] = [WORDS[lang], COMMON[lang]];
  if (what === 'changed' && before !== null && after !== null) {
    return aspects
      .map((aspect) =>
        fill(words.became, {
          aspect: words[aspect],
          before: aspectTold(aspect, before, vocabulary, lang),
          after: aspectTold(aspect, after, vocabulary, lang),
        }),
      )
      .join(' · ');
  }
  const standing = after ?? before;
  if (standing === null) {
    return '';
  }
  const certainty = standing.certainty === null ? [] : [common[standing.certainty]];
  const doubt = standing.disputed ? [common.disputed] : [];
  const days = span(standing.valid_from, standing.valid_until, lang);
  return [days, ...certainty, ...doubt, standing.grade ?? common.noGrade].join(' · ');
}

/** Return the name of what became of some, for a reason. */
export function whatTold(what: What, cause: Cause, lang: Lang): string {
  const words = WORDS[lang];
  return cause === 'learned' || cause === 'maybe' ? words[`${cause}_${what}`] : words[what];
}

/** Return a number of changes, and of how many first ones where there are more in all. */
export function counted(count: number, shown: number, total: number, lang: Lang): string {
  const told = number(count, lang);
  return shown < total ? fill(WORDS[lang].among, { count: told, first: number(shown, lang) }) : told;
}

/** How something stands on one side, in one respect. */
function aspectTold(aspect: Aspect, standing: Standing, vocabulary: Vocabulary, lang: Lang): string {
  const [words, common] = [WORDS[lang], COMMON[lang]];
  switch (aspect) {
    case 'type':
      return vocabulary.typeLabel(standing.type.id, lang);
    case 'dates':
      return span(standing.valid_from, standing.valid_until, lang);
    case 'certainty':
      return standing.certainty === null ? words.none : common[standing.certainty];
    case 'grade':
      return standing.grade ?? common.noGrade;
    case 'claims':
      return number(standing.claims.length, lang);
  }
}
