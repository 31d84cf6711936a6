/** Places and resources as the map has them: where they are, how sure that is, who holds them, who else lays hands on them. */
import type { Texts, Tie } from '../../api/network';
import { CLAIMS, HOLDS, LIES, type Asked, type Located } from './asking';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** How a position is known: given; that of what it lies in; of something in the middle of an area; not at all. */
export type Position = 'given' | 'inferred' | 'area' | 'unknown';
export type Form = 'settlement' | 'field' | 'base' | 'area';

export interface Hold {
  readonly actor: string;
  readonly tie: string;
  readonly type: string;
  readonly grade: string | null;
  readonly isPossible: boolean;
  /** A claim that is in view disputes or denies it. */
  readonly isDisputed: boolean;
  /** How it is to be qualified, such as that it holds a part only. */
  readonly hedges: readonly string[];
}

export interface Site {
  readonly id: string;
  readonly labels: Texts;
  readonly kind: string;
  readonly form: Form;
  readonly position: Position;
  readonly point: Point | null;
  /** What it lies in, where its position is inferred or unknown. */
  readonly within: string | null;
  readonly holders: readonly Hold[];
  readonly others: readonly Hold[];
  /** It was held by somebody at some time that is told. */
  readonly wasHeld: boolean;
}

const AREAS = new Set(['Governorate', 'Region', 'Country', 'Border', 'River', 'Corridor', 'Sea']);
const BASES = new Set(['MilitaryBase', 'Airport', 'BorderCrossing', 'PumpingStation', 'Infrastructure']);
const FIELDS = new Set(['OilField', 'GasField', 'GasPlant', 'NaturalResource', 'EconomicSector', 'Resource']);
/** Whose names come first where not all have room. */
const GREATER = ['City', 'OilField', 'GasField', 'MilitaryBase', 'Airport', 'Town'];

/** Return all sites, the more important first, equals by id. */
export function sitesOf({ entities, ever, then }: Asked): readonly Site[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const lies = grouped(
    ever.ties.filter(({ type, source }) => type === LIES && known.has(source)),
    'source',
  );
  const held = new Set(ever.ties.filter(({ type }) => type === HOLDS).map(({ target }) => target));
  const ties = grouped(then?.ties ?? [], 'target');
  return entities
    .map((entity): Site => {
      const about = ties.get(entity.id) ?? [];
      const containers = (lies.get(entity.id) ?? []).flatMap(({ target }) => known.get(target) ?? []);
      return {
        id: entity.id,
        labels: entity.labels,
        kind: entity.kinds[0] ?? '',
        form: formOf(entity),
        ...positionOf(entity, containers),
        holders: about.filter(({ type }) => type === HOLDS).map(holdOf),
        others: CLAIMS.flatMap((claim) => about.filter(({ type }) => type === claim).map(holdOf)),
        wasHeld: held.has(entity.id),
      };
    })
    .sort((a, b) => importance(a) - importance(b) || a.id.localeCompare(b.id));
}

/** Return who holds a site together, as one key: the same for the same holders, empty for nobody. */
export function holdersKey({ holders }: Site): string {
  return [...new Set(holders.map(({ actor }) => actor))].sort().join(' ');
}

/** Tell whether nothing that holds a site is certain. */
export function isDoubtful({ holders }: Site): boolean {
  return holders.length > 0 && holders.every(({ isPossible }) => isPossible);
}

/** Tell whether it is disputed that somebody of them holds a site. */
export function isDisputed({ holders }: Site): boolean {
  return holders.some((hold) => hold.isDisputed);
}

function formOf({ kinds }: Located): Form {
  const is = (some: ReadonlySet<string>) => kinds.some((kind) => some.has(kind));
  return is(AREAS) ? 'area' : is(FIELDS) ? 'field' : is(BASES) ? 'base' : 'settlement';
}

/** What has no position of its own, but lies in something that is no area, is where that is. */
function positionOf(entity: Located, containers: readonly Located[]): Pick<Site, 'position' | 'point' | 'within'> {
  const own = entity.coordinates ?? null;
  if (own !== null) {
    return { position: formOf(entity) === 'area' ? 'area' : 'given', point: own, within: null };
  }
  const near = containers.find((each) => each.coordinates !== null && formOf(each) !== 'area');
  return near === undefined
    ? { position: 'unknown', point: null, within: containers[0]?.id ?? null }
    : { position: 'inferred', point: near.coordinates ?? null, within: near.id };
}

function holdOf(tie: Tie): Hold {
  const { source, id, type, grade, certainty, isContradicted: isDisputed, hedges = [] } = tie;
  return { actor: source, tie: id, type, grade, isPossible: certainty === 'possible', isDisputed, hedges };
}

function importance({ kind, form, wasHeld }: Site): number {
  const place = GREATER.indexOf(kind);
  return (form === 'area' ? 20 : 0) + (wasHeld ? 0 : 10) + (place < 0 ? GREATER.length : place);
}

function grouped(ties: readonly Tie[], end: 'source' | 'target'): ReadonlyMap<string, readonly Tie[]> {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    found.set(tie[end], [...(found.get(tie[end]) ?? []), tie]);
  }
  return found;
}
