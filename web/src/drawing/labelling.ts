/**
 * When the labels of a picture are placed: while it rests. Where they are many, only those of what is seen and around it,
 * and as soon as the browser has nothing else to do.
 */
import type { Core } from 'cytoscape';
import { arrange } from './arranging';
import { isWithin, type Box } from './declutter';
import { isMany } from './smooth';

/** Milliseconds after the last move, for few and for many. */
const [PAUSE, LONG_PAUSE] = [60, 250];
/** Longest that a browser with other work may put it off. */
const PATIENCE = 500;
const EVERYWHERE: Box = { x1: -Infinity, y1: -Infinity, x2: Infinity, y2: Infinity };

export interface Labelling {
  /** Place those of all the picture now, whatever of it is seen; with letters of a size. */
  readonly all: (letter?: number) => void;
  /** Place them as soon as the browser has nothing else to do; at once where they are few. */
  readonly soon: () => void;
}

/** `seen` is the part of the picture that is seen and not covered. */
export function labelled(core: Core, seen: () => Box): Labelling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let placed = { around: EVERYWHERE, zoom: 0 };
  const place = (part: Box, around: Box, letter?: number) => {
    clearTimeout(timer);
    if (!core.destroyed()) {
      arrange(core, part, around, letter);
      placed = { around, zoom: core.zoom() };
    }
  };
  const now = () => place(seen(), isMany(core.elements()) ? grown(seen()) : EVERYWHERE);
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => idle(now), isMany(core.elements()) ? LONG_PAUSE : PAUSE);
  };
  core.on('viewport', () => {
    // Of many, names were placed where a reader looks next, too.
    if (!isMany(core.elements()) || core.zoom() !== placed.zoom || !isWithin(seen(), placed.around)) {
      later();
    }
  });
  core.on('resize free', later);
  return {
    all: (letter) => place(EVERYWHERE, EVERYWHERE, letter),
    soon: () => (isMany(core.elements()) ? later() : now()),
  };
}

/** Return a part and half as much around it. */
function grown({ x1, y1, x2, y2 }: Box): Box {
  const [wide, high] = [(x2 - x1) / 2, (y2 - y1) / 2];
  return { x1: x1 - wide, y1: y1 - high, x2: x2 + wide, y2: y2 + high };
}

function idle(act: () => void): void {
  // Safari has no idle time.
  if ('requestIdleCallback' in window) {
    requestIdleCallback(act, { timeout: PATIENCE });
  } else {
    act();
  }
}
