/** Relationships as they stand in a list, and those of them that have a text in it. */
import type { Schemas } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { pictured } from '../../drawing/label';
import type { Lang } from '../../words/lang';
import { said } from '../../words/sentence';

export type Tie = Pick<Schemas['Relationship'], 'id' | 'source' | 'type' | 'target'>;

/** Letters of a name in a list. */
const LONGEST = 80;

/** A relationship as one of many in a list. */
export function told(tie: Tie, vocabulary: Vocabulary, lang: Lang): string {
  const { source, verb, target } = said(tie, vocabulary, lang);
  return [source, verb, target].map((part) => pictured(part, LONGEST)).join(' ');
}

/** Return those that have all words of a text in the names of their ends or in that of their type. */
export function having<Some extends Tie>(ties: readonly Some[], text: string): readonly Some[] {
  const words = plain(text).split(/\s+/);
  return ties.filter((tie) => {
    const named = plain(partsOf(tie).join(' '));
    return words.every((word) => named.includes(word));
  });
}

function partsOf({ source, target, type }: Tie): readonly string[] {
  return [source.label ?? source.id, type.label, target.label ?? target.id];
}

/** Case, accents and vowel signs make no difference. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
