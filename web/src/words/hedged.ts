/** What is said with its reservations in brackets behind it: “backs (reported, covert)”. Pure. */
import type { Lang } from './lang';

interface Named {
  readonly label: string;
}

/** Return a text with its hedges, each once, and what else qualifies it, first. */
export function hedged(text: string, hedges: readonly Named[], lang: Lang, ...more: readonly string[]): string {
  const all = [...new Set([...more, ...hedges.map(({ label }) => label.toLowerCase())])].filter((each) => each !== '');
  return all.length === 0 ? text : `${text} (${all.join(lang === 'ar' ? '، ' : ', ')})`;
}
