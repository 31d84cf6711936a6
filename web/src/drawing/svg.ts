/**
 * A picture as SVG: what the canvas shows, in lines that stay sharp at any size. It asks Cytoscape where things are and
 * how they look, and draws nothing of its own mind.
 */
import type { Core, EdgeSingular, NodeSingular, SingularElementArgument } from 'cytoscape';
import { piecesOf, type Point } from './curve';
import { titleOf, wayOf, type Told } from './labelling';
import { FONT, LEADING } from './writing';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
/** The line on which letters stand, in shares of their height. */
const BASE = 0.82;
const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;
/** Corners of shapes, with sides of 2 around the middle. */
const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'round-rectangle': [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  rectangle: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  triangle: [[0, -1], [1, 1], [-1, 1]],
  hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
  pentagon: [[0, -1], [1, -0.24], [0.62, 1], [-0.62, 1], [-1, -0.24]],
  octagon: [[-0.41, -1], [0.41, -1], [1, -0.41], [1, 0.41], [0.41, 1], [-0.41, 1], [-1, 0.41], [-1, -0.41]],
  rhomboid: [[-1, -1], [0.33, -1], [1, 1], [-0.33, 1]],
}; // prettier-ignore

/** Return the picture; `recoloured` may give other colours for those of the page, as for paper. */
export function svgOf(core: Core, paper: string, recoloured: (colour: string) => string): SVGSVGElement {
  const box = core.elements().boundingBox({});
  const [width, height] = [box.w + 2 * MARGIN, box.h + 2 * MARGIN];
  const root = made('svg', {
    xmlns: NAMESPACE,
    viewBox: [box.x1 - MARGIN, box.y1 - MARGIN, width, height].map(rounded).join(' '),
    width: rounded(width),
    height: rounded(height),
  });
  root.append(made('rect', { x: box.x1 - MARGIN, y: box.y1 - MARGIN, width, height, fill: recoloured(paper) }));
  const groups = core.nodes('[?isGroup]').map((node) => nodeOf(node, recoloured));
  const lines = core.edges().map((edge) => edgeOf(edge, recoloured));
  const nodes = core.nodes('[!isGroup]').map((node) => nodeOf(node, recoloured));
  const labels = core.elements('.told').map((element) => label(element, recoloured));
  root.append(...groups, ...lines, ...nodes, ...labels);
  return root as SVGSVGElement;
}

function edgeOf(edge: EdgeSingular, recoloured: (colour: string) => string): Element {
  const points = wayOf(edge);
  const width = Number.parseFloat(edge.style('width') as string);
  const colour = recoloured(edge.style('line-color') as string);
  const group = made('g', { opacity: edge.style('opacity') as string });
  const isDashed = edge.style('line-style') === 'dashed';
  group.append(
    made('path', {
      d: pathOf(points),
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-opacity': edge.style('line-opacity') as string,
      ...(isDashed ? { 'stroke-dasharray': edge.style('line-dash-pattern') as string } : {}),
    }),
  );
  const size = Math.max((width * 13.37) ** 0.9, 29) * 1.1;
  const ends = [
    ['target', points.at(-1), points.at(-2)],
    ['source', points[0], points[1]],
  ] as const;
  for (const [end, tip, from] of ends) {
    const shape = edge.style(`${end}-arrow-shape`) as string;
    if (shape !== 'none' && tip !== undefined && from !== undefined) {
      const isHollow = edge.style(`${end}-arrow-fill`) === 'hollow';
      group.append(arrow(shape, tip, from, size, { colour, fill: isHollow ? recoloured('paper') : colour }));
    }
  }
  return group;
}

function arrow(
  shape: string,
  tip: Point,
  from: Point,
  size: number,
  { colour, fill }: { colour: string; fill: string },
) {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [x, y] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const paint = { fill, stroke: colour, 'stroke-width': 1 };
  if (shape === 'circle') {
    const radius = 0.15 * size;
    return made('circle', { cx: tip.x - x * radius, cy: tip.y - y * radius, r: radius, ...paint });
  }
  const [back, side] = [0.3 * size, 0.15 * size];
  const corners = [
    tip,
    ...[1, -1].map((way) => ({ x: tip.x - x * back - way * y * side, y: tip.y - y * back + way * x * side })),
  ];
  return made('path', { d: `M${corners.map(pair).join('L')}Z`, ...paint });
}

function nodeOf(node: NodeSingular, recoloured: (colour: string) => string): Element {
  const { x, y } = node.position();
  const isGroup = node.data('isGroup') === true;
  const [width, height] = isGroup ? [node.outerWidth(), node.outerHeight()] : [node.width(), node.height()];
  const paint = {
    fill: recoloured(node.style('background-color') as string),
    'fill-opacity': node.style('background-opacity') as string,
    stroke: recoloured(node.style('border-color') as string),
    'stroke-width': Number.parseFloat(node.style('border-width') as string),
  };
  const corners = CORNERS[node.style('shape') as string];
  const shape =
    corners === undefined
      ? made('ellipse', { cx: x, cy: y, rx: width / 2, ry: height / 2, ...paint })
      : made('path', {
          d: `M${corners.map(([right, down]) => pair({ x: x + (right * width) / 2, y: y + (down * height) / 2 })).join('L')}Z`,
          'stroke-linejoin': 'round',
          ...paint,
        });
  const group = made('g', { opacity: node.style('opacity') as string });
  group.append(shape);
  return group;
}

function label(element: SingularElementArgument, recoloured: (colour: string) => string): Element {
  const { x, y, angle, side, size, lines, width, height } = toldOf(element);
  const text = made('text', {
    'text-anchor': ANCHORS[side],
    opacity: element.style('opacity') as string,
    ...(angle === 0 ? {} : { transform: `rotate(${rounded((angle * 180) / Math.PI)} ${pair({ x, y })})` }),
    'font-family': FONT,
    'font-size': rounded(size),
    'font-weight': element.style('font-weight') as string,
    fill: recoloured(element.style('color') as string),
    stroke: recoloured('paper'),
    'stroke-width': rounded(0.36 * size),
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });
  const start = { left: x - (width * size) / 2, center: x, right: x + (width * size) / 2 }[side];
  lines.forEach((line, index) => {
    const foot = y - (height * size) / 2 + size * (BASE + LEADING * index);
    const row = made('tspan', { x: rounded(start), y: rounded(foot) });
    row.textContent = line;
    text.append(row);
  });
  return text;
}

/** Return how a label is drawn; that of a group stands above it. */
function toldOf(element: SingularElementArgument): Told {
  if (element.data('isGroup') !== true) {
    return element.scratch('told') as Told;
  }
  const { x1, x2, y1 } = element.boundingBox({ includeLabels: false });
  const size = Number.parseFloat(element.style('font-size') as string);
  return { ...titleOf(element as NodeSingular), x: (x1 + x2) / 2, y: y1 - size / 2, angle: 0, side: 'center', size };
}

function pathOf(points: readonly Point[]): string {
  const [first] = points;
  const pieces = points.length === 2 ? [] : piecesOf(points);
  return first === undefined
    ? ''
    : `M${pair(first)}${pieces.length === 0 ? `L${pair(points.at(-1) ?? first)}` : ''}${pieces
        .map(([, bend, to]) => `Q${pair(bend)} ${pair(to)}`)
        .join('')}`;
}

function pair({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  return element;
}
