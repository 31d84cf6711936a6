/**
 * Room for circles of which many stand on one place, as the coarse layout leaves those with equal neighbours: each pile
 * becomes a disc, discs are moved apart, then circles. Deterministic; what is far apart keeps its order. Pure.
 *
 * Source of the spiral: Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44, 1979.
 */
import type { Point } from './layout';

export interface Circle extends Point {
  readonly radius: number;
  /** It stays where it is. */
  readonly isFixed: boolean;
  /** With whom it is piled up, wherever they stand; without a name, with those upon whom it stands. */
  readonly pile?: string | undefined;
}

/** A circle, or a pile as a disc, while it is moved. */
interface Body extends Omit<Circle, 'x' | 'y'> {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Circles of a spiral take so much of their own area that neighbours do not touch. */
const LOOSE = 1.45;
/** What discs may cover of the box around them before it is widened, and how far it is at most. */
const [DENSITY, WIDEST] = [0.4, 4];
/** Rounds in which bodies move apart at most; an overlap below `TOUCH`, in pixels, may stay. */
const [ROUNDS, TOUCH] = [200, 0.5];

/** Return new places, in the order of the circles. In a picture of which a part is fixed, only the others give way. */
export function spread(circles: readonly Circle[]): readonly Point[] {
  const bodies: Body[] = circles.map((circle) => ({ ...circle }));
  const piles = pilesOf(bodies).map((pile) => ({ pile, disc: discOf(pile) }));
  const discs = piles.map(({ disc }) => disc);
  if (!bodies.some(({ isFixed }) => isFixed)) {
    widen(discs);
  }
  settle(discs);
  piles.forEach(({ pile, disc }) => wind(pile, disc));
  settle(bodies);
  return bodies.map(({ x, y }) => ({ x, y }));
}

/** Return who are piled up, the largest first; what is fixed stands alone. */
function pilesOf(bodies: readonly Body[]): readonly (readonly Body[])[] {
  const step = bodies.reduce((least, { radius }) => Math.min(least, radius), Infinity);
  const piles = new Map<string, Body[]>();
  bodies.forEach((body, place) => {
    const spot = `${Math.round(body.x / step)} ${Math.round(body.y / step)}`;
    const key = body.isFixed ? `fixed ${place}` : body.pile === undefined ? spot : `pile ${body.pile}`;
    const found = piles.get(key);
    if (found === undefined) {
      piles.set(key, [body]);
    } else {
      found.push(body);
    }
  });
  return [...piles.values()].map((pile) => pile.sort((a, b) => b.radius - a.radius));
}

/** Return the disc that a pile needs, in its middle. */
function discOf(pile: readonly Body[]): Body {
  const sum = (of: (body: Body) => number) => pile.reduce((total, body) => total + of(body), 0);
  const [only] = pile;
  return {
    x: sum(({ x }) => x) / pile.length,
    y: sum(({ y }) => y) / pile.length,
    radius: pile.length === 1 && only ? only.radius : Math.sqrt(LOOSE * sum(({ radius }) => radius ** 2)),
    isFixed: only?.isFixed ?? false,
  };
}

/** Draw the middles of discs apart, where they have too little room. */
function widen(discs: readonly Body[]): void {
  const [width, height] = [discs.map(({ x }) => x), discs.map(({ y }) => y)].map(
    (all) => Math.max(...all) - Math.min(...all),
  ) as [number, number];
  const covered = discs.reduce((total, { radius }) => total + 4 * radius ** 2, 0);
  const room = Math.max(1, width * height);
  const wider = Math.min(WIDEST, Math.max(1, Math.sqrt(covered / (DENSITY * room))));
  for (const disc of discs) {
    disc.x *= wider;
    disc.y *= wider;
  }
}

/** Put a pile into its disc, from the middle outwards. */
function wind(pile: readonly Body[], disc: Body): void {
  let area = 0;
  pile.forEach((body, turn) => {
    const own = LOOSE * body.radius ** 2;
    // The first stands in the middle itself.
    const far = turn === 0 ? 0 : Math.sqrt(area + own / 2);
    area += own;
    body.x = disc.x + far * Math.cos(turn * GOLDEN);
    body.y = disc.y + far * Math.sin(turn * GOLDEN);
  });
}

/** Move bodies until none lies on another: O(rounds × n × those in the same strip). */
function settle(bodies: readonly Body[]): void {
  const row = [...bodies];
  for (let round = 0, worst = Infinity; round < ROUNDS && worst > TOUCH; round += 1) {
    row.sort((a, b) => a.x - a.radius - (b.x - b.radius));
    worst = 0;
    row.forEach((body, place) => {
      const end = body.x + body.radius;
      for (let next = place + 1; next < row.length; next += 1) {
        const other = row[next];
        if (other === undefined || other.x - other.radius > end) {
          break;
        }
        worst = Math.max(worst, apart(body, other, place));
      }
    });
  }
}

/** Move two bodies apart, the smaller one farther, and return how much they overlapped. */
function apart(a: Body, b: Body, turn: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const reach = a.radius + b.radius;
  if (Math.abs(dy) >= reach || dx * dx + dy * dy >= reach * reach || (a.isFixed && b.isFixed)) {
    return 0;
  }
  const distance = Math.hypot(dx, dy);
  const over = reach - distance;
  // On the same place any direction does, but not the same for all.
  const [x, y] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(turn * GOLDEN), Math.sin(turn * GOLDEN)];
  const share = a.isFixed ? 0 : b.isFixed ? 1 : b.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
  a.x -= x * over * share;
  a.y -= y * over * share;
  b.x += x * over * (1 - share);
  b.y += y * over * (1 - share);
  return over;
}
