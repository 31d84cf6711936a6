/** Moves the view of a picture, with what covers a part of it kept in mind; in one step for who wants no motion. */
import type { Core } from 'cytoscape';
import type { Box } from './declutter';
import { bringing, fitting, framing, within, type View } from './view';

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

/** Who moved the view: the reader, or the picture, to show something. */
export type Mover = 'reader' | 'picture';

const DURATION = 350;
/** Milliseconds after which a reader's move has come to rest. */
const REST = 250;

export class Camera {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onRest` is told when a move has come to rest; what shows all is none. */
  constructor(
    private readonly core: Core,
    private readonly covered: () => Covered,
    private readonly onRest: (mover: Mover) => void,
  ) {
    core.on('dragpan scrollzoom pinchzoom', () => this.moved());
  }

  /** Show all. */
  fit(): void {
    this.core.resize();
    const nodes = this.core.nodes();
    if (nodes.nonempty()) {
      this.core.stop();
      this.core.viewport(fitting(boxOf(nodes), this.frame()));
    }
  }

  /** Show a part, whatever covers it; all for none. */
  show(part: Box | null): void {
    if (part === null) {
      this.fit();
      return;
    }
    this.core.resize();
    this.core.stop();
    this.core.viewport(framing(part, { x1: 0, y1: 0, x2: this.core.width(), y2: this.core.height() }));
  }

  /** Return the part that is seen and not covered. */
  seen(): Box {
    return within(this.frame(), { zoom: this.core.zoom(), pan: this.core.pan() });
  }

  /** Look nearer or farther, at the same middle. */
  zoomBy(factor: number): void {
    const middle = { x: this.core.width() / 2, y: this.core.height() / 2 };
    this.core.zoom({ level: this.core.zoom() * factor, renderedPosition: middle });
    this.moved();
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
    const complete = () => this.onRest('picture');
    this.core.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.core.viewport(view);
      complete();
    } else {
      this.core.animate({ ...view, pan: { ...view.pan } }, { duration: DURATION, easing: 'ease-in-out', complete });
    }
  }

  /** The reader has moved the view. */
  private moved(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.core.destroyed()) {
        this.onRest('reader');
      }
    }, REST);
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
