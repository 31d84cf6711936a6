/** The part of the picture that is seen, and the address: each follows the other. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Mover } from '../../drawing/camera';
import type { Picture } from '../../drawing/picture';
import { useAppState, useStore } from '../../state/hooks';

export interface SightKept {
  /** The address names another part than the one that is seen, and the picture is about to go there. */
  readonly isAhead: boolean;
  /** Another part is seen. Where the picture moved by itself this is told only after the reader did. */
  readonly onSeen: (sight: string, mover: Mover) => void;
  /** What is asked for is drawn. */
  readonly onShown: (seen: 'all' | 'stayed') => void;
}

/** `drawn` identifies what is asked for. */
export function useSight(picture: RefObject<Picture | null>, drawn: string): SightKept {
  const store = useStore();
  const { sight } = useAppState();
  const last = useRef({ drawn: '', sight: '' });
  const isAhead = sight !== last.current.sight;
  const tell = (seen: string) => {
    last.current.sight = seen;
    store.set({ sight: seen }, 'replace');
  };
  useEffect(() => {
    // What is yet to be drawn is looked at when it is there.
    if (isAhead && drawn === last.current.drawn) {
      last.current.sight = sight;
      picture.current?.see(sight);
    }
  }, [sight]);
  return {
    isAhead,
    onSeen: (seen, mover) => {
      if (mover === 'reader' || last.current.sight !== '') {
        tell(seen);
      }
    },
    onShown: (seen) => {
      const before = last.current.sight;
      const now = store.state.sight;
      last.current = { drawn, sight: now };
      if (now !== '' && (now !== before || seen === 'all')) {
        picture.current?.see(now);
      } else if (now === '' && before !== '' && seen === 'stayed') {
        tell(picture.current?.sight ?? '');
      }
    },
  };
}
