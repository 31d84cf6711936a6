/** How far the dates of the graph reach: its events, and when its relationships begin and end. */
import { ask } from '../api/client';
import type { Lens } from '../state/fields';
import { dayOf, isoOf, yearOf, years } from './days';
import type { Mark } from './marks';
import { coreOf, FEW, type Reach } from './scale';

/** No date is later than this year. */
const LAST_YEAR = 9999;

/** Return how far, and where most of it is; nothing where there are no dates. */
export async function reachOf(marks: readonly Mark[], signal: AbortSignal): Promise<Reach | null> {
  const core = coreOf(marks.map(({ day }) => day));
  if (core === null) {
    return null;
  }
  const asked = async (query: Partial<Lens>) => ask('/v1/timeline', { ...query, limit: 1 }, { signal });
  const { items, total } = await asked({});
  const first = dayOf(items[0]?.earliest ?? '') ?? core.first;
  const isSo = async (year: number) => (await asked({ from: `${of4(year)}-01-01` })).total > 0;
  const last = dayOf(`${of4(await lastYear(yearOf(core.last), isSo))}-12-31`) ?? core.last;
  const span = years([first, last, ...marks.map(({ day }) => day)]) ?? core;
  const isFew = async (query: Partial<Lens>) => (await asked(query)).total <= total * FEW;
  const [hasFewBefore, hasFewAfter] = await Promise.all([
    span.first === core.first || isFew({ until: isoOf(core.first - 1) }),
    span.last === core.last || isFew({ from: isoOf(core.last + 1) }),
  ]);
  return {
    span,
    core: { first: hasFewBefore ? core.first : span.first, last: hasFewAfter ? core.last : span.last },
  };
}

/** Return the last year of which it is so, not before one of which it is: in few questions, ever closer. */
export async function lastYear(known: number, isSo: (year: number) => Promise<boolean>): Promise<number> {
  let [low, high, step] = [known, known + 1, 1];
  while (high <= LAST_YEAR && (await isSo(high))) {
    [low, high, step] = [high, high + 2 * step, 2 * step];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle <= LAST_YEAR && (await isSo(middle))) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

function of4(year: number): string {
  return String(year).padStart(4, '0');
}
