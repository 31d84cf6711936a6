/** The network of the state, for the views that show it: one question, whichever of them asks. */
import { useMemo } from 'preact/hooks';
import type { Network } from '../api/network';
import type { Marks } from '../drawing/elements';
import { useAnswer, useAppState, type Asked } from '../state/hooks';
import { asked, byTies, marksKey } from './marks';
import { keyOf, shown, without, type Shown } from './shown';

export interface Looked extends Asked<Shown> {
  /** What is shown, without what is hidden; null until it is known. */
  readonly network: Network | null;
}

export function useNetwork(): Looked {
  const state = useAppState();
  const found = useAnswer(keyOf(state), (signal) => shown(state, signal));
  const hidden = state.hide.join();
  const network = useMemo(
    () => (found.answer === null ? null : without(found.answer.network, state.hide)),
    [found.answer, hidden],
  );
  return { ...found, network };
}

/** Return how the entities of a network are sized and grouped. */
export function useMarks(network: Network | null): Asked<Marks> {
  const state = useAppState();
  const found = useAnswer(marksKey(state), (signal) => asked(state, signal));
  // Nothing is drawn before the marks are known: it would be laid out twice.
  const answer = useMemo(() => {
    const isCounted = state.size === 'ties' && network !== null;
    return found.answer !== null && isCounted ? { ...found.answer, shares: byTies(network) } : found.answer;
  }, [found.answer, network, state.size]);
  return { ...found, answer };
}
