/** The days on which most changed hands. */
import type { Tie } from '../../api/network';
import { HOLDS } from './asking';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Return up to `most` days on which holding began that are known to the day, those with most of it, earliest first. */
export function turnsOf(ties: readonly Tie[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type, validFrom } of ties) {
    if (type === HOLDS && validFrom !== null && DAY.test(validFrom)) {
      counts.set(validFrom, (counts.get(validFrom) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, most)
    .map(([day]) => day)
    .sort();
}
