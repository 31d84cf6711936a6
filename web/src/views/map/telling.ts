/** Sites in words: what they are called, who holds them, and the groups of the list. */
import { textOf, type Texts } from '../../api/network';
import { pictured } from '../../drawing/label';
import { fill, type Lang } from '../../words/lang';
import { divisionOf, type Division } from './division';
import { holdersKey, isDoubtful, type Site } from './sites';

export interface Group {
  /** The holder; empty where nobody is told of, several ids where several hold it together. */
  readonly key: string;
  readonly sites: readonly Site[];
}

/** Return sites by who holds them: holders in the order of their looks, then several, then nobody. */
export function groupsOf(sites: readonly Site[], looks: ReadonlyMap<string, number>): readonly Group[] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const key = holdersKey(site);
    groups.set(key, [...(groups.get(key) ?? []), site]);
  }
  const rank = (key: string) => (key === '' ? 2000 : key.includes(' ') ? 1000 : (looks.get(key) ?? 999));
  return [...groups]
    .map(([key, some]) => ({ key, sites: some }))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
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
): ReadonlyMap<string, Told> {
  const nameOf = (id: string) => pictured(textOf(names.get(id) ?? {}, lang, id));
  return new Map(
    sites.map((site) => {
      const holders = [...new Set(site.holders.map(({ actor }) => actor))].map(nameOf).join('\n');
      const more = isDoubtful(site) ? fill(possibly, { holder: holders }) : holders;
      return [site.id, { name: pictured(textOf(site.labels, lang, site.id)), more }];
    }),
  );
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
