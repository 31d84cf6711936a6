/**
 * A network on a canvas: the only module that draws with Cytoscape. It knows no state and no service; what a reader
 * does with it is told to `Handlers`.
 */
import cytoscape, { type CollectionReturnValue, type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import { Camera, type Covered, type Mover } from './camera';
import { fill } from './contents';
import { hinted } from './hint';
import { labelled, type Labelling } from './labelling';
import { onLetters } from './letters';
import type { Point } from './layout';
import { onPalette, palette } from './palette';
import { Places } from './places';
import { drawSharply } from './sharp';
import { partOf, writeSight } from './sight';
import { isMany, moveAsImage } from './smooth';
import { styleOf } from './style';
import { svgOf, type Room } from './svg';
import { FARTHEST, NEAREST } from './view';
import { forget } from './writing';

/** Elements from which the picture is drawn more simply, so that it moves smoothly. */
const LARGE_FROM = 2500;

export interface Handlers {
  /** An element was clicked: an entity, a relationship after `~`, or nothing. */
  readonly onOpen: (id: string) => void;
  /** An entity was clicked twice. */
  readonly onGrow: (id: string) => void;
  /** An entity was dragged and let go. */
  readonly onPlaced: (id: string, point: Point) => void;
  /** Another part is seen, and by whom; nothing where all is shown. */
  readonly onSeen?: (sight: string, mover: Mover) => void;
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
  constructor(
    container: HTMLElement,
    private readonly handlers: Handlers,
    covered: () => Covered = () => ({ top: 0, bottom: 0 }),
  ) {
    this.core = cytoscape({
      container,
      style: styleOf(palette(), false),
      minZoom: FARTHEST,
      maxZoom: NEAREST,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    drawSharply(this.core);
    this.places = new Places(this.core, container);
    this.camera = new Camera(this.core, covered, (mover) => handlers.onSeen?.(this.sight, mover));
    this.labels = labelled(this.core, () => this.camera.seen());
    this.ends.push(hinted(this.core, container));
    this.core.on('tap', (event: EventObject) => handlers.onOpen(idOf(event)));
    this.core.on('dbltap', 'node[!isGroup]', (event: EventObject) => handlers.onGrow(idOf(event)));
    this.core.on('dragfree', 'node[!isGroup]', (event: EventObject) => {
      handlers.onPlaced(idOf(event), (event.target as cytoscape.NodeSingular).position());
    });
    this.ends.push(onPalette(() => this.restyle()));
    this.ends.push(
      onLetters(() => {
        forget();
        this.restyle();
        this.labels.soon();
      }),
    );
    const observer = new ResizeObserver(() => this.core.resize());
    observer.observe(container);
    this.ends.push(() => observer.disconnect());
  }

  /**
   * Show these elements; those that were there stay where they are. Where `all` is given, only time has moved: these are
   * all who may come and go, each has a place for good, and what is new is marked. Tells whether all of it is seen now,
   * or the view has stayed; `late` where something else was to be shown since.
   */
  async show(
    elements: readonly ElementDefinition[],
    pins: ReadonlyMap<string, Point>,
    all: readonly ElementDefinition[] | null = null,
    around = '',
  ): Promise<'all' | 'stayed' | 'late'> {
    const number = (this.shown += 1);
    await this.places.reserve(all, pins);
    const positions = await this.places.needed(elements, pins);
    if (number !== this.shown || this.core.destroyed()) {
      return 'late';
    }
    const before = new Set(this.core.nodes().map((node) => node.id()));
    if (elements.length > LARGE_FROM !== this.isLarge) {
      this.restyle(!this.isLarge);
    }
    moveAsImage(this.core, isMany(elements));
    const placeOf = (id: string) => pins.get(id) ?? positions[id] ?? this.places.at(id);
    this.core.batch(() => {
      fill(this.core, elements, placeOf, all !== null);
      this.core.nodes().forEach((node) => void node.toggleClass('pinned', pins.has(node.id())));
    });
    const isKept = before.size > 0 && all === null;
    const isGrown = isKept && this.core.getElementById(around).nonempty();
    const isAll = !isGrown && (before.size === 0 || (isKept && Object.keys(positions).length > 0));
    if (isGrown) {
      const newcomers = this.core.nodes('[!isGroup]').filter((node) => !before.has(node.id()));
      this.camera.bring(newcomers.empty() ? newcomers : newcomers.union(this.core.getElementById(around)));
    } else if (isAll) {
      this.camera.fit();
    }
    this.labels.soon();
    return isAll ? 'all' : 'stayed';
  }

  /** Mark an element, and what touches it; nothing for none. */
  choose(id: string): void {
    this.core.batch(() => {
      this.core.elements().removeClass('chosen near dim');
      const chosen = this.element(id);
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
    this.camera.bring(this.element(id));
  }

  /** Return where an entity is. */
  place(id: string): Point | null {
    const node = this.core.getElementById(id);
    return node.nonempty() && node.isNode() ? { ...node.position() } : null;
  }

  /** Show all. */
  fit(): void {
    this.camera.fit();
    this.handlers.onSeen?.('', 'reader');
  }

  /** The part that is seen, as an address has it. */
  get sight(): string {
    const places = this.core.nodes('[!isGroup]').map((node) => [node.id(), node.position()] as const);
    return writeSight(this.core.extent(), places);
  }

  /** Show a part, as an address has it; all where it does not mean anything in this picture. */
  see(text: string): void {
    this.camera.show(partOf(text, (entity) => this.place(entity)));
  }

  zoomBy(factor: number): void {
    this.camera.zoomBy(factor);
  }

  /** Return all of the picture in lines, as paper has it; as wide and as high as that where it is told. */
  svg(room?: Room): SVGSVGElement {
    const made = svgOf(this.core, this.labels, room);
    this.labels.soon();
    return made;
  }

  destroy(): void {
    this.ends.forEach((end) => end());
    this.core.destroy();
  }

  /** Return an element; of a relationship that shares a line with others, that line. */
  private element(id: string): CollectionReturnValue {
    const found = this.core.getElementById(id);
    return found.empty() && id.startsWith('~')
      ? this.core.edges('[ids]').filter((edge) => (edge.data('ids') as readonly string[]).includes(id))
      : found;
  }

  private restyle(isLarge = this.isLarge): void {
    this.isLarge = isLarge;
    this.core.style(styleOf(palette(), isLarge));
  }
}

function idOf(event: EventObject): string {
  const target: unknown = event.target;
  return target === event.cy ? '' : (target as { id(): string }).id();
}
