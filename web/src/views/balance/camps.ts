/** Two camps side by side: who stands where, so that ties are short, and which line each tie takes. */
import type { Schemas } from '../../api/client';
import type { Network } from '../../api/network';

type Division = Pick<Schemas['Division'], 'factions' | 'tension'>;

/** A pair of actors that is tied by one sign; `tension` is its place in the tension list, from 1, or 0. */
export interface Pair {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly sign: 1 | -1;
  readonly tension: number;
}

export interface Standing {
  readonly id: string;
  readonly label: string;
  readonly side: 0 | 1;
  /** A division that is as good has it on the other side. */
  readonly isEither: boolean;
  /** From the top, in rows; rows of groups that are not tied to one another have half a row between them. */
  readonly row: number;
}

type Member = Schemas['Member'];
type Sides = readonly [readonly Member[], readonly Member[]];

/** Groups that are not tied to one another, the largest first, each in its order from the top; and who is tied. */
export interface Camps {
  readonly groups: readonly Sides[];
  readonly pairs: readonly Pair[];
}

export interface Placed {
  readonly standings: readonly Standing[];
  readonly rows: number;
}

const GAP = 0.6;
const ROUNDS = 12;

/** Return the signed pairs of a network, and where they are on the tension list. */
export function pairsOf(network: Network | null, division: Division): readonly Pair[] {
  const tension = new Map(
    division.tension.map(({ actors, sign }, place) => [
      keyOf(actors[0]?.id ?? '', actors[1]?.id ?? '', sign),
      place + 1,
    ]),
  );
  const found = new Map<string, Pair>();
  const add = (one: string, other: string, sign: number) => {
    const [a = '', b = ''] = [one, other].sort();
    const key = keyOf(a, b, sign);
    if (sign !== 0 && a !== b) {
      found.set(key, { key, a, b, sign: sign > 0 ? 1 : -1, tension: tension.get(key) ?? 0 });
    }
  };
  network?.ties.forEach(({ source, target, sign }) => add(source, target, sign));
  division.tension.forEach(({ actors, sign }) => add(actors[0]?.id ?? '', actors[1]?.id ?? '', sign));
  return [...found.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Return a division with its first ties in the way alone, and only the actors that they touch. */
export function inTheWay(division: Schemas['Division'], most: number): Schemas['Division'] {
  const tension = division.tension.slice(0, most);
  const touched = new Set(tension.flatMap(({ actors }) => actors.map(({ id }) => id)));
  const factions = division.factions.map((faction) => ({
    ...faction,
    members: faction.members.filter(({ id }) => touched.has(id)),
  }));
  return { ...division, tension, factions };
}

/** Tell whether some stand in either camp: a division that is as good has them on the other side. */
export function eitherOf({ factions }: Division): boolean {
  return factions.some(({ members }) => members.some(({ is_settled: isSettled }) => isSettled === false));
}

/** Put all who are in a division in their order, so that ties are short. */
export function campsOf(division: Division, given: readonly Pair[]): Camps {
  const groups = partsOf(division).map((part) => {
    const inside = new Set(part.flat().map(({ id }) => id));
    return ordered(
      part,
      given.filter(({ a, b }) => inside.has(a) && inside.has(b)),
    );
  });
  const known = new Set(groups.flat(2).map(({ id }) => id));
  return { groups, pairs: given.filter(({ a, b }) => known.has(a) && known.has(b)) };
}

/** Return where all stand, group below group; each is as high as its name, in rows. */
export function placedIn({ groups }: Camps, heightOf: (standing: Omit<Standing, 'row'>) => number = () => 1): Placed {
  const standings: Standing[] = [];
  let rows = 0;
  for (const group of groups) {
    const sides = ([0, 1] as const).map((side) =>
      group[side].map(({ id, label, is_settled: isSettled }) => {
        const member = { id, label: label ?? id, side, isEither: isSettled === false };
        return { ...member, height: heightOf(member) };
      }),
    );
    const heights = sides.map((members) => members.reduce((sum, { height }) => sum + height, 0));
    const height = Math.max(...heights);
    sides.forEach((members, side) => {
      let above = rows + (height - (heights[side] ?? 0)) / 2;
      for (const { height: own, ...member } of members) {
        standings.push({ ...member, row: above + (own - 1) / 2 });
        above += own;
      }
    });
    rows += height + GAP;
  }
  return { standings, rows: Math.max(0, rows - GAP) };
}

function partsOf({ factions }: Division): readonly Sides[] {
  const parts = new Map<number, Member[][]>();
  for (const { part, members } of factions) {
    parts.set(part, [...(parts.get(part) ?? []), members]);
  }
  return [...parts.values()]
    .map(([left = [], right = []]): Sides => [left, right])
    .sort((a, b) => b[0].length + b[1].length - a[0].length - a[1].length);
}

/** Put each beside the middle of those it is tied to, again and again (Sugiyama's barycentres). */
function ordered(sides: Sides, pairs: readonly Pair[]): Sides {
  const around = new Map<string, string[]>();
  for (const { a, b } of pairs) {
    around.set(a, [...(around.get(a) ?? []), b]);
    around.set(b, [...(around.get(b) ?? []), a]);
  }
  let now = sides;
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = new Map(now.flatMap((members) => members.map(({ id }, row) => [id, (row + 0.5) / members.length])));
    const middle = ({ id }: Member) => {
      const near = (around.get(id) ?? []).map((other) => at.get(other) ?? 0.5);
      return near.length === 0 ? 1 : near.reduce((sum, place) => sum + place, 0) / near.length;
    };
    const sorted = (members: readonly Member[]) => [...members].sort((a, b) => middle(a) - middle(b));
    now = round % 2 === 0 ? [now[0], sorted(now[1])] : [sorted(now[0]), now[1]];
  }
  return now;
}

function keyOf(one: string, other: string, sign: number): string {
  return `${[one, other].sort().join(' ')} ${sign > 0 ? '+' : '-'}`;
}

export interface Line {
  readonly path: string;
  /** Where a number can stand on it, the best place first. */
  readonly places: readonly Place[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Shares of a line at which a number may stand. */
const SHARES = [0.5, 0.36, 0.64, 0.26, 0.74];

/** Return the line of a pair: straight over between the camps, a bow inwards within one. */
export function lineOf(from: Point, to: Point, inner: number): Line {
  const isOver = from.side !== to.side;
  const bend = (to.x - from.x) * 0.35;
  const depth = (from.side === 0 ? 1 : -1) * Math.min(inner * 0.62, 16 + Math.abs(to.y - from.y) * 0.45);
  const [one, other] = isOver ? [from.x + bend, to.x - bend] : [from.x + depth, to.x + depth];
  const along = (share: number, [a, b, c, d]: readonly [number, number, number, number]) =>
    (1 - share) ** 3 * a + 3 * (1 - share) ** 2 * share * b + 3 * (1 - share) * share ** 2 * c + share ** 3 * d;
  return {
    path: `M${from.x} ${from.y}C${one} ${from.y} ${other} ${to.y} ${to.x} ${to.y}`,
    places: SHARES.map((share) => ({
      x: along(share, [from.x, one, other, to.x]),
      y: along(share, [from.y, from.y, to.y, to.y]),
    })),
  };
}

export interface Tied {
  readonly pair: Pair;
  readonly path: string;
  /** Where its number stands; it has one where it is on the tension list. */
  readonly place: Place;
}

/** Between the middles of two numbers. */
const APART = 20;

/** Return the lines of pairs, those with a number last; each number where it has room from the others, if there is such a place. */
export function tiedBy(pairs: readonly Pair[], points: ReadonlyMap<string, Point>, inner: number): readonly Tied[] {
  const taken: Place[] = [];
  const isFree = (place: Place) => taken.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) >= APART);
  const sorted = [...pairs].sort((a, b) => Number(a.tension > 0) - Number(b.tension > 0));
  return sorted.flatMap((pair) => {
    const [from, to] = [points.get(pair.a), points.get(pair.b)];
    if (from === undefined || to === undefined) {
      return [];
    }
    const { path, places } = lineOf(from, to, inner);
    const place = places.find(isFree) ?? places[0] ?? from;
    if (pair.tension > 0) {
      taken.push(place);
    }
    return [{ pair, path, place }];
  });
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly side: 0 | 1;
}
