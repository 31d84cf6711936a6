/**
 * Moves what is seen through time, while someone drags, holds a key or plays: one question at a time, and one entry in
 * the history a movement.
 */
import type { Patch } from '../state/store';

/** Milliseconds between two changes, at least. */
const GAP = 90;

interface Parts {
  readonly set: (patch: Patch, how: 'push' | 'replace') => void;
  /** Whether the service is still answering. */
  readonly isAsking: () => boolean;
}

export class Mover {
  private wanted: Patch | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;
  private isMoving = false;

  constructor(private readonly parts: Parts) {}

  /** Have this seen as soon as there is room for it; of several, the latest. */
  move(patch: Patch): void {
    this.wanted = { ...this.wanted, ...patch };
    if (this.timer === undefined) {
      this.tick();
    }
  }

  /** The movement is over: what was wanted last is seen at once. */
  settle(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flush();
    this.isMoving = false;
  }

  private tick(): void {
    this.timer = undefined;
    if (this.wanted === null) {
      return;
    }
    if (!this.parts.isAsking() && Date.now() - this.last >= GAP) {
      this.flush();
    } else {
      this.timer = setTimeout(() => this.tick(), GAP / 2);
    }
  }

  private flush(): void {
    if (this.wanted !== null) {
      const patch = this.wanted;
      this.wanted = null;
      this.last = Date.now();
      this.parts.set(patch, this.isMoving ? 'replace' : 'push');
      this.isMoving = true;
    }
  }
}
