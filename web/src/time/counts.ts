/** How many relationships surely hold on the day that is seen, and how many may. */
import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../api/client';
import { keyOf, shown, without } from '../network/shown';
import { useAppState } from '../state/hooks';
import { viewOf } from '../views';

export interface Counts {
  readonly certain: number;
  readonly possible: number;
}

/** Views that show the network: what is counted was asked for by them, and is remembered. */
const SHOWING: readonly string[] = ['look', 'table'];

export function useCounts(): Counts | null {
  const state = useAppState();
  const [counts, setCounts] = useState<Counts | null>(null);
  const isShown = SHOWING.includes(viewOf(state.view).name) && state.at !== '';
  useEffect(() => {
    if (!isShown) {
      setCounts(null);
      return;
    }
    const controller = new AbortController();
    const timer = setInterval(() => {
      if (isAsking()) {
        return;
      }
      clearInterval(timer);
      shown(state, controller.signal).then(
        (found) => {
          const { ties } = without(found.network, state.hide);
          const possible = ties.filter(({ certainty }) => certainty === 'possible').length;
          setCounts(found.isTooLarge ? null : { certain: ties.length - possible, possible });
        },
        // The view says what was refused.
        () => setCounts(null),
      );
    }, 60);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [isShown, keyOf(state), state.hide.join()]);
  return counts;
}
