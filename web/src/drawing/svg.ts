/**
 * A picture as SVG: what the canvas shows, in lines that stay sharp at any size. It asks Cytoscape where things are and
 * how they look, and draws nothing of its own mind.
 */
import type { Core, NodeSingular, SingularElementArgument } from 'cytoscape';
import { titleOf, type Told } from './arranging';
import type { Labelling } from './labelling';
import { plainly } from './label';
import { onPaper } from './palette';
import { rimOf } from './rim';
import { edgeOf } from './svg-edge';
import { made, pair, rounded } from './svg-parts';
import { FONT, LEADING } from './writing';

const MARGIN = 24;
/** Letters of a page; room for names at its sides; and how large a handful of entities becomes. */
const [LETTER, BESIDE, NEAR] = [15, 50, 1.3];
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

/** What a picture is to fill, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Return all of the picture in the colours of paper; with room, its names have the size that they have on a page of it. */
export function svgOf(core: Core, labels: Labelling, room?: Room): SVGSVGElement {
  const recoloured = onPaper();
  const scale = room === undefined ? 1 : scaleOf(core, room);
  whole(core, () => labels.all(room && LETTER / scale));
  const box = core.elements().boundingBox({});
  const [width, height] = [box.w + 2 * MARGIN, box.h + 2 * MARGIN];
  const root = made('svg', {
    viewBox: [box.x1 - MARGIN, box.y1 - MARGIN, width, height].map(rounded).join(' '),
    width: rounded(width * scale),
    height: rounded(height * scale),
  });
  const groups = core.nodes('[?isGroup]').map((node) => nodeOf(node, recoloured));
  const lines = core.edges().map((edge) => edgeOf(edge, recoloured));
  const nodes = core.nodes('[!isGroup]').map((node) => nodeOf(node, recoloured));
  const names = core
    .elements('.told')
    .toArray()
    .flatMap((element) => label(element, recoloured));
  root.append(...groups, ...lines, ...nodes, ...names);
  return root as SVGSVGElement;
}

function scaleOf(core: Core, { width, height }: Room): number {
  const { w, h } = core.elements().boundingBox({ includeLabels: false });
  return Math.min((width - 2 * BESIDE) / Math.max(1, w), height / Math.max(1, h), NEAR);
}

/** Do something while names are whole: nobody can point at them on paper. */
function whole(core: Core, act: () => void): void {
  const short = core.nodes('[whole]').map((node) => [node, node.data('label') as string] as const);
  short.forEach(([node]) => node.data('label', node.data('whole')));
  act();
  short.forEach(([node, label]) => node.data('label', label));
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

function label(element: SingularElementArgument, recoloured: (colour: string) => string): readonly Element[] {
  const { x, y, angle, side, size, lines, width, height } = toldOf(element);
  const text = made('text', {
    'text-anchor': ANCHORS[side],
    opacity: element.style('opacity') as string,
    ...(angle === 0 ? {} : { transform: `rotate(${rounded((angle * 180) / Math.PI)} ${pair({ x, y })})` }),
    'font-family': FONT,
    'font-size': rounded(size),
    'font-weight': element.style('font-weight') as string,
    fill: recoloured(element.style('color') as string),
  });
  const start = { left: x - (width * size) / 2, center: x, right: x + (width * size) / 2 }[side];
  lines.forEach((line, index) => {
    const foot = y - (height * size) / 2 + size * (BASE + LEADING * index);
    const row = made('tspan', { x: rounded(start), y: rounded(foot) });
    row.textContent = plainly(line);
    text.append(row);
  });
  return [rimOf(text, 0.36 * size), text];
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
