/** How holders are told apart: a pattern and a colour each, the same on every day. Names on the map say it, too. */
import type { Tie } from '../../api/network';
import { HOLDS } from './asking';

export const HUES = 6;
export const PATTERNS = ['plain', 'rising', 'grid', 'dots', 'level', 'falling', 'upright', 'checks'] as const;

export interface Look {
  readonly pattern: (typeof PATTERNS)[number];
  readonly hue: number;
}

/** Return the place of each holder in the order of looks: who held most at any time first, equals by id. */
export function looksOf(ties: readonly Tie[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, type } of ties) {
    if (type === HOLDS) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  const order = [...counts].sort(([a, most], [b, more]) => more - most || a.localeCompare(b));
  return new Map(order.map(([id], index) => [id, index]));
}

/** Return the look at a place in the order. Patterns are as many as not to go by the same colours again and again. */
export function lookAt(index: number): Look {
  return { pattern: PATTERNS[index % PATTERNS.length] ?? 'plain', hue: index % HUES };
}

/** Return the name by which a shape is filled with a look. */
export function fillOf(index: number | undefined): string {
  return index === undefined ? 'none' : `url(#held-${index})`;
}
