/** The layout itself. In a worker of its own `Math.random` is nobody else's, so it can be seeded. */
import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { LayoutRequest, Point, Positions } from './layout';
import { spread } from './spread';

/** Entities from which the coarse layout is enough: the fine one takes seconds there. */
const QUICK_FROM = 1200;
/** Around an entity that is given room after it. */
const APART = 8;

cytoscape.use(fcose);

self.onmessage = (event: MessageEvent<{ number: number; request: LayoutRequest }>) => {
  const { number, request } = event.data;
  self.postMessage({ number, positions: positionsOf(request) });
};

function positionsOf(request: LayoutRequest): Positions {
  Math.random = seeded(20111118);
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    // Without one Cytoscape would put all on one point, and forget where they are.
    layout: { name: 'preset' },
    elements: [
      ...request.groups.map((id) => ({ data: { id } })),
      ...request.nodes.map(({ id, diameter, parent }) => ({
        data: { id, size: diameter + 30, ...(parent === undefined ? {} : { parent }) },
        position: { ...(request.known[id] ?? { x: 0, y: 0 }) },
      })),
      ...request.links.map(([source, target]) => ({ data: { source, target } })),
    ],
    style: [{ selector: 'node[size]', style: { width: 'data(size)', height: 'data(size)' } }],
  });
  graph.layout(optionsOf(request)).run();
  if (isCoarse(request)) {
    makeRoom(graph, request);
  }
  // Nobody stands anywhere yet, so all may be turned, and widened a little, to fill the place where it is seen.
  const isFree = request.pinned.length === 0 && Object.keys(request.known).length === 0;
  const fitted = isFree ? fitting(graph, request.aspect) : (point: Point) => point;
  const positions = Object.fromEntries(graph.nodes('[size]').map((node) => [node.id(), fitted(node.position())]));
  graph.destroy();
  return positions;
}

function isCoarse({ nodes }: LayoutRequest): boolean {
  return nodes.length > QUICK_FROM;
}

/** The coarse layout puts those with equal neighbours on one place: there each is given its own. */
function makeRoom(graph: cytoscape.Core, { nodes, pinned }: LayoutRequest): void {
  const fixed = new Set(pinned);
  const circles = nodes.map(({ id, diameter, parent }) => ({
    ...graph.getElementById(id).position(),
    radius: diameter / 2 + APART,
    isFixed: fixed.has(id),
    pile: parent,
  }));
  spread(circles).forEach((point, place) => void graph.getElementById(nodes[place]?.id ?? '').position({ ...point }));
}

function optionsOf(request: LayoutRequest): LayoutOptions {
  const known = Object.keys(request.known).length;
  return {
    name: 'fcose',
    quality: isCoarse(request) ? 'draft' : 'default',
    animate: false,
    fit: false,
    randomize: known === 0,
    nodeDimensionsIncludeLabels: false,
    nodeSeparation: 90,
    idealEdgeLength: 105,
    nodeRepulsion: 7000,
    gravity: 0.5,
    numIter: 1500,
    tile: true,
    tilingPaddingVertical: 30,
    tilingPaddingHorizontal: 60,
    fixedNodeConstraint: request.pinned
      .filter((id) => request.known[id] !== undefined)
      .map((nodeId) => ({ nodeId, position: request.known[nodeId] })),
  } as unknown as LayoutOptions;
}

/** Most that one side is stretched: more would be seen as such. */
const STRETCH = 1.45;

/** Return what brings points to an aspect, width over height. */
function fitting(graph: cytoscape.Core, aspect: number): (point: Point) => Point {
  const box = graph.nodes('[size]').boundingBox({});
  const turns = aspect > 1 !== box.w > box.h;
  const [width, height] = turns ? [box.h, box.w] : [box.w, box.h];
  const missing = (aspect * height) / Math.max(1, width);
  const wider = Math.min(STRETCH, Math.max(1, missing));
  const higher = Math.min(STRETCH, Math.max(1, 1 / missing));
  return ({ x, y }) => ({ x: (turns ? y : x) * wider, y: (turns ? x : y) * higher });
}

/** Return lots between 0 and 1 by Lehmer's generator: state × 48271 modulo 2³¹ − 1 (Park and Miller, 1993). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
