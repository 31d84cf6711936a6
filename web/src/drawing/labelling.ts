/**
 * When the labels of a picture are placed: while it rests. Where they are many, only those of what is seen and around it,
 * in slices, as the browser has nothing else to do, until it moves again.
 */
import type { Core } from 'cytoscape';
import { arranged } from './arranging';
import { isWithin, type Box } from './declutter';
import { atOnce, inSlices } from './slices';
import { isMany } from './smooth';

/** Milliseconds after the last move, for few and for many. */
const [PAUSE, LONG_PAUSE] = [60, 250];
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
  /** Gives up what is being placed; nothing where all are. */
  let giveUp: (() => void) | null = null;
  let placed = { around: EVERYWHERE, zoom: 0 };
  const stop = () => {
    clearTimeout(timer);
    giveUp?.();
    giveUp = null;
  };
  function* placing(part: Box, around: Box, letter?: number) {
    if (core.destroyed()) {
      return;
    }
    yield* arranged(core, part, around, letter);
    placed = { around, zoom: core.zoom() };
    giveUp = null;
  }
  const now = (part: Box, letter?: number) => {
    stop();
    atOnce(placing(part, EVERYWHERE, letter));
  };
  const inTime = () => {
    giveUp = inSlices(placing(seen(), grown(seen())));
  };
  const later = () => {
    stop();
    timer = isMany(core.elements()) ? setTimeout(inTime, LONG_PAUSE) : setTimeout(() => now(seen()), PAUSE);
  };
  core.on('viewport', () => {
    // Of many, names were placed where a reader looks next, too.
    const isPlaced = giveUp === null && core.zoom() === placed.zoom && isWithin(seen(), placed.around);
    if (!isMany(core.elements()) || !isPlaced) {
      later();
    }
  });
  core.on('destroy', stop);
  core.on('resize free', later);
  return {
    all: (letter) => now(EVERYWHERE, letter),
    soon: () => (isMany(core.elements()) ? later() : now(seen())),
  };
}

/** Return a part and half as much around it. */
function grown({ x1, y1, x2, y2 }: Box): Box {
  const [wide, high] = [(x2 - x1) / 2, (y2 - y1) / 2];
  return { x1: x1 - wide, y1: y1 - high, x2: x2 + wide, y2: y2 + high };
}
