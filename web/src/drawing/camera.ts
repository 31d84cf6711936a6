/** Moves the view of a picture, with what covers a part of it kept in mind; in one step for who wants no motion. */
import type { Core } from 'cytoscape';
import type { Box } from './declutter';
import { bringing, fitting, type View } from './view';

/** How much is covered of a picture, in pixels from its edges. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/** Some elements of a picture. */
interface Some {
  readonly empty: () => boolean;
  readonly boundingBox: (options: object) => Box;
}

const DURATION = 350;

export class Camera {
  constructor(
    private readonly core: Core,
    private readonly covered: () => Covered,
  ) {}

  /** Show all. */
  fit(): void {
    this.core.resize();
    const nodes = this.core.nodes();
    if (nodes.nonempty()) {
      this.core.stop();
      this.core.viewport(fitting(boxOf(nodes), this.frame()));
    }
  }

  /** Bring some into view, where they are not. */
  bring(elements: Some): void {
    this.core.resize();
    const now = { zoom: this.core.zoom(), pan: this.core.pan() };
    const next = elements.empty() ? null : bringing(boxOf(elements), now, this.frame());
    if (next !== null) {
      this.move(next);
    }
  }

  private move(view: View): void {
    this.core.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.core.viewport(view);
    } else {
      this.core.animate({ ...view, pan: { ...view.pan } }, { duration: DURATION, easing: 'ease-in-out' });
    }
  }

  private frame(): Box {
    const { top, bottom } = this.covered();
    const [width, height] = [this.core.width(), this.core.height()];
    // What covers nearly all is no frame to look into.
    return top + bottom < height / 2
      ? { x1: 0, y1: top, x2: width, y2: height - bottom }
      : { x1: 0, y1: 0, x2: width, y2: height };
  }
}

function boxOf(elements: Some): Box {
  return elements.boundingBox({ includeLabels: false, includeOverlays: false, includeUnderlays: false });
}
