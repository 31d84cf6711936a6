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
  /** From the top, in rows; rows of groups that are not tied to one another have half a row between them. */
  readonly row: number;
}

export interface Camps {
  readonly standings: readonly Standing[];
  readonly pairs: readonly Pair[];
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

/** Place all who are in a division, group by group, the largest first. */
export function campsOf(division: Division, given: readonly Pair[]): Camps {
  const standings: Standing[] = [];
  let rows = 0;
  for (const part of partsOf(division)) {
    const inside = new Set(part.flat().map(({ id }) => id));
    const pairs = given.filter(({ a, b }) => inside.has(a) && inside.has(b));
    const [left, right] = ordered(part, pairs);
    const height = Math.max(left.length, right.length);
    [left, right].forEach((members, side) => {
      const above = rows + (height - members.length) / 2;
      members.forEach(({ id, label }, row) =>
        standings.push({ id, label: label ?? id, side: side === 0 ? 0 : 1, row: above + row }),
      );
    });
    rows += height + GAP;
  }
  const known = new Set(standings.map(({ id }) => id));
  return {
    standings,
    pairs: given.filter(({ a, b }) => known.has(a) && known.has(b)),
    rows: Math.max(0, rows - GAP),
  };
}

type Member = Schemas['Reference'];
type Sides = readonly [readonly Member[], readonly Member[]];

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
  /** Where a number can stand on it. */
  readonly x: number;
  readonly y: number;
}

/** Return the line of a pair: straight over between the camps, a bow inwards within one. */
export function lineOf(from: Point, to: Point, inner: number): Line {
  if (from.side !== to.side) {
    const bend = (to.x - from.x) * 0.35;
    const path = `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
    return { path, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  const depth = (from.side === 0 ? 1 : -1) * Math.min(inner * 0.62, 16 + Math.abs(to.y - from.y) * 0.45);
  const path = `M${from.x} ${from.y}C${from.x + depth} ${from.y} ${to.x + depth} ${to.y} ${to.x} ${to.y}`;
  return { path, x: from.x + depth * 0.75, y: (from.y + to.y) / 2 };
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly side: 0 | 1;
}
