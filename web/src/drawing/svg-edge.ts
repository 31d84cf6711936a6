/** A line of a picture as SVG, with its ends. */
import type { EdgeSingular } from 'cytoscape';
import { wayOf } from './arranging';
import { piecesOf, type Point } from './curve';
import { made, pair } from './svg-parts';

export function edgeOf(edge: EdgeSingular, recoloured: (colour: string) => string): Element {
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

function pathOf(points: readonly Point[]): string {
  const [first] = points;
  const pieces = points.length === 2 ? [] : piecesOf(points);
  return first === undefined
    ? ''
    : `M${pair(first)}${pieces.length === 0 ? `L${pair(points.at(-1) ?? first)}` : ''}${pieces
        .map(([, bend, to]) => `Q${pair(bend)} ${pair(to)}`)
        .join('')}`;
}
