/**
 * Where everyone in a picture is put. Who was there before stays, or moves little. While time moves, all who may come are
 * given a place at once, and keep it while they are gone: so lines appear and go, and nothing else stirs.
 */
import type { Core, ElementDefinition } from 'cytoscape';
import { layOut, type LayoutRequest, type Point, type Positions } from './layout';

type Elements = readonly ElementDefinition[];
type Pins = ReadonlyMap<string, Point>;

export class Places {
  private readonly reserved = new Map<string, Point>();

  constructor(
    private readonly core: Core,
    private readonly container: HTMLElement,
  ) {}

  /** Return the place that is kept for someone. */
  at(id: string): Point | undefined {
    return this.reserved.get(id);
  }

  /** Give a place to all who may come; who is there keeps the one there is. For nobody, forget all places that are kept. */
  async reserve(all: Elements | null, pins: Pins): Promise<void> {
    if (all === null) {
      this.reserved.clear();
      return;
    }
    this.core.nodes('[!isGroup]').forEach((node) => void this.reserved.set(node.id(), { ...node.position() }));
    const nodes = nodesOf(all);
    if (nodes.every(({ data }) => this.reserved.has(data.id ?? ''))) {
      return;
    }
    const known = Object.fromEntries(
      [...this.reserved, ...pins].filter(([id]) => nodes.some(({ data }) => data.id === id)),
    );
    // Groups change from day to day; places do not.
    const ties = all.filter(({ data }) => data.source !== undefined);
    const ungrouped = nodes.map(({ data: { id, diameter } }) => ({
      data: { id: id ?? '', diameter: diameter as number },
    }));
    const found = await layOut(this.request(ungrouped, ties, known, Object.keys(known)));
    for (const [id, point] of Object.entries(found)) {
      if (!this.reserved.has(id)) {
        this.reserved.set(id, point);
      }
    }
  }

  /** Return places for all when someone is new or groups have changed, else none. */
  async needed(elements: Elements, pins: Pins): Promise<Positions> {
    const nodes = nodesOf(elements);
    // Who brings a place of its own needs none.
    const strangers = nodes.filter(({ data, position }) => position === undefined && !this.reserved.has(data.id ?? ''));
    const parentOf = (id: string) => this.core.getElementById(id).data('parent') as string | undefined;
    const isNew = strangers.some(({ data }) => this.core.getElementById(data.id ?? '').empty());
    const isRegrouped = strangers.some(({ data }) => !isNew && parentOf(data.id ?? '') !== data.parent);
    if (!isNew && !isRegrouped) {
      return {};
    }
    const known = isRegrouped ? {} : this.known(nodes, elements);
    // Who was put somewhere and is not here now keeps that place for when it comes back.
    const here = new Set(nodes.map(({ data }) => data.id));
    const held = [...pins].filter(([id]) => here.has(id));
    const pinned = held.map(([id]) => id);
    return layOut(this.request(nodes, elements, { ...known, ...Object.fromEntries(held) }, pinned));
  }

  private request(
    nodes: Elements,
    elements: Elements,
    known: LayoutRequest['known'],
    pinned: readonly string[],
  ): LayoutRequest {
    return {
      nodes: nodes.map(({ data }) => ({
        id: data.id ?? '',
        diameter: data.diameter as number,
        ...(data.parent === undefined ? {} : { parent: data.parent as string }),
      })),
      groups: elements.filter(({ data }) => data.isGroup === true).map(({ data }) => data.id ?? ''),
      links: elements
        .filter(({ data }) => data.source !== undefined)
        .map(({ data }) => [data.source as string, data.target as string]),
      known,
      pinned,
      aspect: this.container.clientWidth / Math.max(1, this.container.clientHeight),
    };
  }

  /** Where those are who were shown before; who is new starts beside someone who was. None where all are new. */
  private known(nodes: Elements, elements: Elements): Record<string, Point> {
    const found: Record<string, Point> = {};
    for (const { data } of nodes) {
      const node = this.core.getElementById(data.id ?? '');
      if (node.nonempty()) {
        found[data.id ?? ''] = { ...node.position() };
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
}

function nodesOf(elements: Elements): Elements {
  return elements.filter(({ data }) => data.source === undefined && data.isGroup !== true);
}
