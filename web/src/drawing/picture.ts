/**
 * A network on a canvas: the only module that draws with Cytoscape. It knows no state and no service; what a reader
 * does with it is told to `Handlers`.
 */
import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import { Camera, type Covered } from './camera';
import { hinted } from './hint';
import { labelled, type Labelling } from './labelling';
import { onLetters } from './letters';
import type { Point } from './layout';
import { COLOURS, onPalette, palette, paperPalette } from './palette';
import { Places } from './places';
import { pngOf } from './png';
import { drawSharply } from './sharp';
import { isMany, moveAsImage } from './smooth';
import { styleOf } from './style';
import { svgOf } from './svg';
import { forget } from './writing';

/** Elements from which the picture is drawn more simply, so that it moves smoothly. */
export const LARGE_FROM = 2500;

export interface Handlers {
  /** An element was clicked: an entity, a relationship after `~`, or nothing. */
  readonly onOpen: (id: string) => void;
  /** An entity was clicked twice. */
  readonly onGrow: (id: string) => void;
  /** An entity was dragged and let go. */
  readonly onPlaced: (id: string, point: Point) => void;
}

export class Picture {
  private readonly core: Core;
  private readonly ends: (() => void)[] = [];
  private readonly labels: Labelling;
  private readonly camera: Camera;
  private readonly places: Places;
  private isLarge = false;
  private shown = 0;

  /** `covered` tells how much of the picture lies under something, when it is to be brought into view. */
  constructor(container: HTMLElement, handlers: Handlers, covered: () => Covered = () => ({ top: 0, bottom: 0 })) {
    this.core = cytoscape({
      container,
      style: styleOf(palette(), false),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    drawSharply(this.core);
    this.places = new Places(this.core, container);
    this.labels = labelled(this.core);
    this.camera = new Camera(this.core, covered);
    this.ends.push(hinted(this.core, container));
    this.core.on('tap', (event: EventObject) => handlers.onOpen(idOf(event)));
    this.core.on('dbltap', 'node[!isGroup]', (event: EventObject) => handlers.onGrow(idOf(event)));
    this.core.on('dragfree', 'node[!isGroup]', (event: EventObject) => {
      handlers.onPlaced(idOf(event), (event.target as cytoscape.NodeSingular).position());
    });
    this.ends.push(onPalette(() => this.core.style(styleOf(palette(), this.isLarge))));
    this.ends.push(
      onLetters(() => {
        forget();
        this.core.style(styleOf(palette(), this.isLarge));
        this.labels.soon();
      }),
    );
    const observer = new ResizeObserver(() => this.core.resize());
    observer.observe(container);
    this.ends.push(() => observer.disconnect());
  }

  /**
   * Show these elements; those that were there stay where they are. Where `all` is given, only time has moved: these are
   * all who may come and go, each has a place for good, and what is new is marked. Tells whether nothing else was to be
   * shown since.
   */
  async show(
    elements: readonly ElementDefinition[],
    pins: ReadonlyMap<string, Point>,
    all: readonly ElementDefinition[] | null = null,
    around = '',
  ): Promise<boolean> {
    const number = (this.shown += 1);
    if (all === null) {
      this.places.clear();
    } else {
      await this.places.reserve(all, pins);
    }
    const positions = await this.places.needed(elements, pins);
    if (number !== this.shown || this.core.destroyed()) {
      return false;
    }
    const before = new Set(this.core.nodes().map((node) => node.id()));
    this.simplify(elements.length > LARGE_FROM);
    moveAsImage(this.core, isMany(elements));
    this.core.batch(() => {
      const kept = new Set(elements.map((element) => element.data.id));
      this.core
        .elements()
        .filter((element) => !kept.has(element.id()))
        .remove();
      for (const element of elements) {
        const id = element.data.id ?? '';
        const isFresh = all !== null && element.data.source !== undefined && this.core.getElementById(id).empty();
        this.put(element, pins.get(id) ?? positions[id] ?? this.places.at(id));
        this.core.getElementById(id).toggleClass('fresh', isFresh);
      }
      this.core.nodes().forEach((node) => void node.toggleClass('pinned', pins.has(node.id())));
    });
    const isKept = before.size > 0 && all === null;
    if (isKept && this.core.getElementById(around).nonempty()) {
      const newcomers = this.core.nodes('[!isGroup]').filter((node) => !before.has(node.id()));
      this.camera.bring(newcomers.empty() ? newcomers : newcomers.union(this.core.getElementById(around)));
    } else if (before.size === 0 || (isKept && Object.keys(positions).length > 0)) {
      this.fit();
    }
    this.labels.soon();
    return true;
  }

  /** Mark an element, and what touches it; nothing for none. */
  choose(id: string): void {
    this.core.batch(() => {
      this.core.elements().removeClass('chosen near dim');
      const chosen = this.core.getElementById(id);
      if (id === '' || chosen.empty()) {
        return;
      }
      const near = id.startsWith('~') ? chosen.union(chosen.connectedNodes()) : chosen.closedNeighborhood();
      chosen.addClass('chosen');
      near.addClass('near');
      this.core.elements().difference(near.union(near.parents())).addClass('dim');
    });
    this.labels.soon();
  }

  /** Bring an element into view where it is outside. */
  reveal(id: string): void {
    this.camera.bring(this.core.getElementById(id));
  }

  /** Return where an entity is. */
  place(id: string): Point | null {
    const node = this.core.getElementById(id);
    return node.nonempty() && node.isNode() ? { ...node.position() } : null;
  }

  fit(): void {
    this.camera.fit();
  }

  zoomBy(factor: number): void {
    const middle = { x: this.core.width() / 2, y: this.core.height() / 2 };
    this.core.zoom({ level: this.core.zoom() * factor, renderedPosition: middle });
  }

  panBy(x: number, y: number): void {
    this.core.panBy({ x, y });
  }

  /** Return the picture as PNG, all of it, `scale` pixels of it a pixel of the page. */
  png(scale: number): Promise<Blob> {
    this.labels.now();
    return pngOf(this.core, palette().paper, scale);
  }

  /** Return the picture in lines, all of it, in the colours of the page or in those of paper. */
  svg(scheme: 'now' | 'light' = 'now'): SVGSVGElement {
    this.labels.now();
    const [now, wanted] = [palette(), scheme === 'now' ? palette() : paperPalette()];
    const colours = new Map<string, string>(COLOURS.map((name) => [now[name].replaceAll(' ', ''), wanted[name]]));
    return svgOf(this.core, now.paper, (colour) =>
      colour === 'paper' ? wanted.paper : (colours.get(colour.replaceAll(' ', '')) ?? colour),
    );
  }

  destroy(): void {
    this.ends.forEach((end) => end());
    this.core.destroy();
  }

  private put(element: ElementDefinition, position: Point | undefined): void {
    const present = this.core.getElementById(element.data.id ?? '');
    if (present.empty()) {
      this.core.add({ ...element, ...(position === undefined ? {} : { position: { ...position } }) });
      return;
    }
    present.data(element.data);
    if (present.isNode()) {
      present.move({ parent: (element.data.parent as string | undefined) ?? null });
      if (position !== undefined) {
        present.position({ ...position });
      }
    }
  }

  private simplify(isLarge: boolean): void {
    if (isLarge !== this.isLarge) {
      this.isLarge = isLarge;
      this.core.style(styleOf(palette(), isLarge));
    }
  }
}

function idOf(event: EventObject): string {
  const target: unknown = event.target;
  return target === event.cy ? '' : (target as { id(): string }).id();
}
