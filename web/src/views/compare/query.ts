/** What is asked of `/v1/diff` for a state. Pure. */
import { lensOf } from '../../state/address';
import type { State } from '../../state/fields';
import type { Between } from './sides';

/** Changes that are asked for at once: more than anyone reads. */
export const MOST = 500;

/** Return the question for what lies between two sides: they take the place of the days of the lens. */
export function queryOf(state: State, pair: Between) {
  return { ...lensOf(state), at: '', known: '', from: '', until: '', ...pair, lang: state.lang };
}
