/** What is asked of `/v1/balance` for a state. Pure. */
import type { QueryOf } from '../../api/client';
import { lensOf } from '../../state/address';
import type { State } from '../../state/fields';

export function queryOf(state: State): QueryOf<'/v1/balance'> {
  return { ...lensOf(state), lang: state.lang, ambivalent: state.ambivalent };
}
