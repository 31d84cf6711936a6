/**
 * What is drawn of a network that is too large: its kinds as groups, and what lies in and between them by sign. It is
 * made of counts alone, so it costs the same for any size: relationships between two groups are those of both kinds
 * together, less those within each.
 */
import { ask } from '../api/client';
import type { Vocabulary } from '../api/vocabulary';
import { SIGNS, signOf, type SignName } from '../drawing/encoding';
import type { Lens } from '../state/fields';

export interface Group {
  readonly kind: string;
  /** Entities of the kind and of all narrower ones. */
  readonly members: number;
}

/** How many relationships of a sign lie between two groups, or within one. */
export interface Bundle {
  readonly one: string;
  readonly other: string;
  readonly sign: SignName;
  readonly count: number;
}

export interface Aggregate {
  readonly groups: readonly Group[];
  /** Most relationships first. */
  readonly bundles: readonly Bundle[];
  /** Relationships that have an end in none of the groups. */
  readonly outside: number;
  /** Whether some are of the only kind that is looked at, and of none of the groups that it is divided into. */
  readonly isLoose: boolean;
}

type Counts = Readonly<Record<string, number>>;

/** Groups that are told apart; the smallest are left out above that, as each pair is a question. */
const MOST_GROUPS = 10;

export async function aggregate(lens: Lens, vocabulary: Vocabulary, signal: AbortSignal): Promise<Aggregate> {
  const { entities, relationships } = await ask('/v1/stats', lens, { signal });
  const groups = groupsOf(lens.kind, entities.by_kind, vocabulary);
  const pairs = groups.flatMap((one, place) => groups.slice(place).map((other) => [one.kind, other.kind] as const));
  const found = await Promise.all(
    pairs.map(async ([one, other]) => {
      const kind = one === other ? [one] : [one, other];
      const counted = await ask('/v1/stats', { ...lens, kind }, { signal });
      return [keyOf(one, other), bySign(counted.relationships.by_type, vocabulary)] as const;
    }),
  );
  const bundles = bundlesOf(pairs, new Map(found));
  const told = bundles.reduce((sum, { count }) => sum + count, 0);
  const isLoose = lens.kind.length === 1 && (entities.by_kind[lens.kind[0] ?? ''] ?? 0) > 0;
  return { groups, bundles, outside: Math.max(0, relationships.total - told), isLoose };
}

/** Return the kinds that stand for a lens, largest first: those it names, or what the only one is divided into. */
export function groupsOf(kinds: readonly string[], byKind: Counts, vocabulary: Vocabulary): readonly Group[] {
  const all = vocabulary.terms('kinds');
  const narrower = (kind: string) => all.filter(({ broader }) => broader[0] === kind).map(({ id }) => id);
  const members = (kind: string): number =>
    (byKind[kind] ?? 0) + narrower(kind).reduce((sum, each) => sum + members(each), 0);
  const only = kinds.length === 1 ? kinds[0] : undefined;
  if (only !== undefined && 2 * (byKind[only] ?? 0) > members(only)) {
    return [{ kind: only, members: members(only) }]; // what it is divided into would leave out most of it
  }
  const parts = kinds.length === 0 ? narrower('Entity') : only === undefined ? kinds : narrower(only);
  const groups = (parts.length === 0 ? kinds : parts)
    .map((kind) => ({ kind, members: members(kind) }))
    .filter((group) => group.members > 0)
    .sort((a, b) => b.members - a.members)
    .slice(0, MOST_GROUPS);
  const [first] = groups;
  if (groups.length === 0 && only !== undefined && members(only) > 0) {
    return [{ kind: only, members: members(only) }];
  }
  // One group says nothing: what is in it does.
  return groups.length === 1 && first !== undefined && first.kind !== only && narrower(first.kind).length > 0
    ? groupsOf([first.kind], byKind, vocabulary)
    : groups;
}

/** Return what lies within and between, from counts of each pair of kinds together. */
export function bundlesOf(
  pairs: readonly (readonly [string, string])[],
  counts: ReadonlyMap<string, Counts>,
): readonly Bundle[] {
  const of = (one: string, other: string, sign: SignName) => counts.get(keyOf(one, other))?.[sign] ?? 0;
  return pairs
    .flatMap(([one, other]) =>
      SIGNS.map(({ name: sign }) => {
        const within = one === other ? 0 : of(one, one, sign) + of(other, other, sign);
        return { one, other, sign, count: of(one, other, sign) - within };
      }),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function bySign(byType: Counts, vocabulary: Vocabulary): Counts {
  const counts: Record<string, number> = {};
  for (const [type, count] of Object.entries(byType)) {
    const sign = signOf(vocabulary.type(type)?.sign ?? 0);
    counts[sign] = (counts[sign] ?? 0) + count;
  }
  return counts;
}

export function keyOf(one: string, other: string): string {
  return `${one} ${other}`;
}
