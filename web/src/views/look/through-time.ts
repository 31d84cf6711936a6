/** Whether only time moves, from one picture to the next; then those who may come and go are known beforehand. */
import { useEffect, useRef } from 'preact/hooks';
import type { Network } from '../../api/network';
import { keyOf, shown, without } from '../../network/shown';
import type { State } from '../../state/fields';

/** Return all who may come and go under a state, or nothing where more than time has changed since the last picture. */
export function useThroughTime(): (state: State) => Promise<Network | null> {
  const last = useRef({ timeless: '', timed: '', isThrough: false });
  const asking = useRef(new AbortController());
  useEffect(() => () => asking.current.abort(), []);
  return async (state) => {
    const always = { ...state, at: '', known: '' };
    const timeless = JSON.stringify([keyOf(always), state.lang, state.size, state.group, state.hide]);
    const timed = keyOf(state);
    const before = last.current;
    const isThrough = before.timeless === timeless && (before.timed !== timed || before.isThrough);
    last.current = { timeless, timed, isThrough };
    return isThrough ? everyone(always, asking.current.signal) : null;
  };
}

async function everyone(state: State, signal: AbortSignal): Promise<Network | null> {
  try {
    const found = await shown(state, signal);
    return found.isTooLarge ? null : without(found.network, state.hide);
  } catch {
    // Without it the picture is laid out anew.
    return null;
  }
}
