/**
 * A network on a canvas: the only module that draws with Cytoscape. It knows no state and no service; what a reader
 * does with it is told to `Handlers`.
 */
import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import { labelled } from './labelling';
import { layOut, type Point, type Positions } from './layout';
import { onPalette, palette } from './palette';
import { styleOf } from './style';

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
  private readonly arrange: () => void;
  private isLarge = false;
  private shown = 0;

  constructor(
    private readonly container: HTMLElement,
    handlers: Handlers,
  ) {
    this.core = cytoscape({
      container,
      style: styleOf(palette(), false),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.arrange = labelled(this.core);
    this.core.on('tap', (event: EventObject) => handlers.onOpen(idOf(event)));
    this.core.on('dbltap', 'node[!isGroup]', (event: EventObject) => handlers.onGrow(idOf(event)));
    this.core.on('dragfree', 'node[!isGroup]', (event: EventObject) => {
      handlers.onPlaced(idOf(event), (event.target as cytoscape.NodeSingular).position());
    });
    this.ends.push(onPalette(() => this.core.style(styleOf(palette(), this.isLarge))));
    const observer = new ResizeObserver(() => this.core.resize());
    observer.observe(container);
    this.ends.push(() => observer.disconnect());
  }

  /** Show these elements; those that were there stay where they are. Tells whether nothing else was to be shown since. */
  async show(elements: readonly ElementDefinition[], pins: ReadonlyMap<string, Point>): Promise<boolean> {
    const number = (this.shown += 1);
    const positions = await this.places(elements, pins);
    if (number !== this.shown || this.core.destroyed()) {
      return false;
    }
    const wasEmpty = this.core.elements().empty();
    this.simplify(elements.length > LARGE_FROM);
    this.core.batch(() => {
      const kept = new Set(elements.map((element) => element.data.id));
      this.core
        .elements()
        .filter((element) => !kept.has(element.id()))
        .remove();
      for (const element of elements) {
        this.put(element, pins.get(element.data.id ?? '') ?? positions[element.data.id ?? '']);
      }
      this.core.nodes().forEach((node) => void node.toggleClass('pinned', pins.has(node.id())));
    });
    if (wasEmpty || Object.keys(positions).length > 0) {
      this.fit();
    }
    this.arrange();
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
    this.arrange();
  }

  /** Bring an element into view where it is outside. */
  reveal(id: string): void {
    const element = this.core.getElementById(id);
    if (element.nonempty()) {
      const box = element.renderedBoundingBox({});
      const isIn = box.x1 >= 0 && box.y1 >= 0 && box.x2 <= this.core.width() && box.y2 <= this.core.height();
      if (!isIn) {
        this.core.center(element);
      }
    }
  }

  /** Return where an entity is. */
  place(id: string): Point | null {
    const node = this.core.getElementById(id);
    return node.nonempty() && node.isNode() ? { ...node.position() } : null;
  }

  fit(): void {
    this.core.resize();
    this.core.fit(undefined, 30);
    // A handful of entities need not fill a wall.
    if (this.core.zoom() > 1.6) {
      this.core.zoom(1.6);
      this.core.center();
    }
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
    return this.core.png({ output: 'blob-promise', full: true, scale, bg: palette().paper });
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

  /** Return places for all when someone is new or groups have changed, else none. */
  private async places(elements: readonly ElementDefinition[], pins: ReadonlyMap<string, Point>): Promise<Positions> {
    const nodes = elements.filter((element) => element.data.source === undefined && element.data.isGroup !== true);
    const parentOf = (id: string) => this.core.getElementById(id).data('parent') as string | undefined;
    const isNew = nodes.some(({ data }) => this.core.getElementById(data.id ?? '').empty());
    const isRegrouped = nodes.some(({ data }) => !isNew && parentOf(data.id ?? '') !== data.parent);
    if (!isNew && !isRegrouped) {
      return {};
    }
    const known = isRegrouped ? {} : this.known(nodes, elements);
    return layOut({
      nodes: nodes.map(({ data }) => ({
        id: data.id ?? '',
        diameter: data.diameter as number,
        ...(data.parent === undefined ? {} : { parent: data.parent as string }),
      })),
      groups: elements.filter(({ data }) => data.isGroup === true).map(({ data }) => data.id ?? ''),
      links: elements
        .filter(({ data }) => data.source !== undefined)
        .map(({ data }) => [data.source as string, data.target as string]),
      known: { ...known, ...Object.fromEntries(pins) },
      pinned: [...pins.keys()],
      aspect: this.container.clientWidth / Math.max(1, this.container.clientHeight),
    });
  }

  /** Where those are who were shown before; who is new starts beside someone who was. None where all are new. */
  private known(nodes: readonly ElementDefinition[], elements: readonly ElementDefinition[]): Record<string, Point> {
    const found: Record<string, Point> = {};
    for (const { data } of nodes) {
      const place = this.place(data.id ?? '');
      if (place !== null) {
        found[data.id ?? ''] = place;
      }
    }
    if (Object.keys(found).length < nodes.length / 3) {
      return {};
    }
    for (const { data } of elements) {
      const ends = [data.source, data.target] as (string | undefined)[];
      ends.forEach((end, side) => {
        const other = found[ends[1 - side] ?? ''];
        if (end !== undefined && found[end] === undefined && other !== undefined) {
          const turn = Object.keys(found).length * 2.4;
          found[end] = { x: other.x + 90 * Math.cos(turn), y: other.y + 90 * Math.sin(turn) };
        }
      });
    }
    return found;
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
