/** What is asked of `/v1/centrality` for a state. Pure. */
import type { QueryOf } from '../../api/client';
import { lensOf } from '../../state/address';
import type { State } from '../../state/fields';

/** Return the question for a day: a ranking is of one day, and the days of the lens are not regarded. */
export function queryOf(state: State, at: string): QueryOf<'/v1/centrality'> {
  const { direction, lang, measure, over, weight } = state;
  // What the service has a value for of its own is left out.
  const strength = weight === 'none' ? '' : weight;
  return { ...lensOf(state), at, from: '', until: '', measure, over, direction, weight: strength, lang };
}
