/** Which entity is next in a direction: near, and not far off the way. */
export type Heading = 'left' | 'right' | 'up' | 'down';

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<Heading, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Return the id of the next one; from nowhere the one nearest to the middle; null where there is none. */
export function nextTowards(heading: Heading, from: string, places: readonly Placed[]): string | null {
  const here = places.find(({ id }) => id === from);
  if (here === undefined) {
    return nearest(places, (place) => Math.hypot(place.x - mean(places, 'x'), place.y - mean(places, 'y')));
  }
  const [wayX, wayY] = WAYS[heading];
  return nearest(places, (place) => {
    const along = (place.x - here.x) * wayX + (place.y - here.y) * wayY;
    const aside = Math.abs((place.x - here.x) * wayY) + Math.abs((place.y - here.y) * wayX);
    return along <= 0 || aside > 2 * along ? Infinity : along + 2 * aside;
  });
}

function nearest(places: readonly Placed[], distance: (place: Placed) => number): string | null {
  const [best] = places
    .map((place) => ({ id: place.id, far: distance(place) }))
    .filter(({ far }) => far !== Infinity)
    .sort((a, b) => a.far - b.far);
  return best?.id ?? null;
}

function mean(places: readonly Placed[], side: 'x' | 'y'): number {
  return places.reduce((sum, place) => sum + place[side], 0) / Math.max(1, places.length);
}
