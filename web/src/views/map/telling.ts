/** Sites in words: what they are called, who holds them, and the groups of the list. */
import { textOf, type Texts } from '../../api/network';
import { pictured } from '../../drawing/label';
import { COMMON } from '../../words/common';
import { hedged } from '../../words/hedged';
import { fill, type Lang } from '../../words/lang';
import { divisionOf, type Division } from './division';
import type { Vocabulary } from '../../api/vocabulary';
import { holdersKey, isDisputed, isDoubtful, type Hold, type Site } from './sites';

export interface Group {
  /** The holder; empty where nobody is told of, several ids where several hold it together. */
  readonly key: string;
  /** Several are said to hold it, and that is disputed. */
  readonly isDisputed: boolean;
  readonly sites: readonly Site[];
}

/** Return sites by who holds them: holders in the order of their looks, then several, then nobody. */
export function groupsOf(sites: readonly Site[], looks: ReadonlyMap<string, number>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const site of sites) {
    const key = holdersKey(site);
    const isClaimed = key.includes(' ') && isDisputed(site);
    const name = `${key}\n${isClaimed}`;
    groups.set(name, { key, isDisputed: isClaimed, sites: [...(groups.get(name)?.sites ?? []), site] });
  }
  const rank = (key: string) => (key === '' ? 2000 : key.includes(' ') ? 1000 : (looks.get(key) ?? 999));
  return [...groups.values()].sort(
    (a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key) || Number(a.isDisputed) - Number(b.isDisputed),
  );
}

export interface Told {
  readonly name: string;
  readonly more: string;
}

/** Return what stands beside each site on the map; several holders stand on lines of their own. */
export function textsOf(
  sites: readonly Site[],
  names: ReadonlyMap<string, Texts>,
  possibly: string,
  lang: Lang,
  vocabulary: Pick<Vocabulary, 'label'>,
): ReadonlyMap<string, Told> {
  const nameOf = (id: string) => pictured(textOf(names.get(id) ?? {}, lang, id));
  const told = (hold: Hold) => qualified(nameOf(hold.actor), hold, vocabulary, lang);
  return new Map(
    sites.map((site) => {
      const holders = [...new Set(site.holders.map(told))].join('\n');
      const more = isDoubtful(site) ? fill(possibly, { holder: holders }) : holders;
      return [site.id, { name: pictured(textOf(site.labels, lang, site.id)), more }];
    }),
  );
}

/** Return a text with what qualifies a hold: its hedges, and that it is disputed. */
export function qualified(
  text: string,
  { hedges, isDisputed: isSo }: Pick<Hold, 'hedges' | 'isDisputed'>,
  vocabulary: Pick<Vocabulary, 'label'>,
  lang: Lang,
): string {
  const labels = hedges.map((id) => ({ label: vocabulary.label('hedges', id, lang) }));
  return hedged(text, labels, lang, isSo ? COMMON[lang].disputed : '');
}

/** Return the division by all places that have a position of their own; those of which nothing is told stay blank. */
export function dividedBy(sites: readonly Site[]): Division {
  return divisionOf(
    sites.flatMap((site) =>
      site.position === 'given' && site.point !== null
        ? [{ point: site.point, key: holdersKey(site), isDoubtful: isDoubtful(site) }]
        : [],
    ),
  );
}
