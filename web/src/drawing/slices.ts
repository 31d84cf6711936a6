/** Long work that lets the page go on in between: some milliseconds at a time, until it is done or given up. */

/** Work in small steps, each of which may be the last for now. */
export type Work<Result> = Generator<undefined, Result>;

export interface Clock {
  readonly now: () => number;
  /** Do something when there is nothing more pressing. */
  readonly soon: (act: () => void) => void;
}

/** Milliseconds of work at a time: half of what there is between two pictures on the screen. */
const SLICE = 8;
/** Longest that a browser with other work may put off a slice, in milliseconds. */
const PATIENCE = 100;

const IDLE: Clock = {
  now: () => performance.now(),
  soon: (act) => {
    // Safari has no idle time.
    if ('requestIdleCallback' in window) {
      requestIdleCallback(act, { timeout: PATIENCE });
    } else {
      setTimeout(act);
    }
  },
};

/** Do work in slices; returns what gives up the rest of it. */
export function inSlices(work: Work<unknown>, clock = IDLE): () => void {
  let isOver = false;
  const go = () => {
    const end = clock.now() + SLICE;
    while (!isOver) {
      if (work.next().done === true) {
        return;
      }
      if (clock.now() >= end) {
        clock.soon(go);
        return;
      }
    }
  };
  clock.soon(go);
  return () => {
    isOver = true;
  };
}

/** Do all of it now. */
export function atOnce<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (step.done !== true) {
    step = work.next();
  }
  return step.value;
}

/** Make something of each, one a step. */
export function* eachOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item, place: number) => Made,
): Work<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item, made.length));
    yield;
  }
  return made;
}
