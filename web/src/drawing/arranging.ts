/**
 * The labels of a picture: of one size on the screen, however near one looks, each where it is free. Those without room
 * wait until one looks closer, points at them or opens them; what is faded has none, and is in nobody's way.
 */
import type { Core, EdgeSingular, NodeSingular, SingularElementArgument } from 'cytoscape';
import { along, type Point } from './curve';
import { overlap, placedLabels, type Box, type Owned, type Spot, type Wanted } from './declutter';
import { eachOf, type Work } from './slices';
import { spotsAlong, spotsAround } from './spots';
import { written, type Written } from './writing';

/** Heights of letters on the screen, in letters of the page: of entities, lines, signs on lines, groups. */
const [NAME, TYPE, MARK, GROUP] = [0.86, 0.76, 0.95, 0.95];
/** A line of a name, in heights of its letters. */
const WIDEST = 9.9;
/** Room between a shape and its name, and around the letters, in letters of the page. */
const [GAP, HALO] = [0.22, 0.17];
/** Room between names, in heights of their letters; and around a shape for names of others, that none seems its own. */
const SPACE = 0.25;
/** Between a name and one below it, in letters of the page: more than between the lines of one. */
const BETWEEN = 0.4;
const APART = 0.35;
/** So many of the greatest have a name on whatever shape, of all or around what is chosen: else little is said. */
const [GREATEST, GREATEST_NEAR] = [8, 5];
/** How much of other lines the type of one may cover: one line across, or less where it is short. */
const CROSSED = 0.4;
/** A label that is drawn: what, how large, and where. */
export type Told = Omit<Spot, 'boxes'> & Written & { readonly size: number };

/**
 * Place the labels of a picture of which a part is seen: none is cut at its edge. Those of what is not `around` wait.
 * A letter is as large as those of the page, or as large as it is told, in the units of the picture. The picture is to stay
 * as it is from the first step to the last, which alone changes it.
 */
export function* arranged(core: Core, seen: Box, around: Box, letter = letterOf(core)): Work<void> {
  const faded = core.elements('.dim');
  const all = core.nodes('[!isGroup]').difference(faded).toArray() as NodeSingular[];
  const isNear = yield* eachOf(all, (node) => overlap(shapeOf(node), around));
  const nodes = byImportance(all.filter((_, place) => isNear[place]));
  const edges = core.edges('.near, .chosen, [mark]').difference(faded).toArray() as EdgeSingular[];
  const ways = new Map(yield* eachOf(edges, (edge) => [edge.id(), wayOf(edge)] as const));
  const most = core.elements('.chosen').nonempty() ? GREATEST_NEAR : GREATEST;
  const chosenFirst = edges.sort((a, b) => Number(b.hasClass('chosen')) - Number(a.hasClass('chosen')));
  const wanted = [
    ...(yield* eachOf(nodes, (node, rank) => wantedName(node, letter, rank < most))),
    ...(yield* eachOf(chosenFirst, (edge) => wantedType(edge, ways.get(edge.id()) ?? [], letter))),
  ];
  const shapes = yield* eachOf(nodes, (node) => aroundOf(node, APART * letter));
  const titles = core.nodes('[?isGroup]').map((group) => roomOf(group, letter));
  const traces = tracesOf(ways, TYPE * letter);
  const spots = yield* placedLabels(wanted, shapes, traces, {
    cell: 4 * letter,
    seen,
    apart: BETWEEN * letter,
    titles,
  });
  // All at once: each change would have all of the picture drawn anew.
  core.batch(() => {
    core.nodes('[?isGroup]').forEach((group) => {
      group.data('text', titleOf(group).lines.join(''));
      group.style({ 'font-size': GROUP * letter }).addClass('told');
    });
    // Only what changes: to touch all would have all of them styled anew.
    core
      .elements('.told')
      .forEach((element) => void element.toggleClass('told', isTitle(element) || spots.has(element.id())));
    spots.forEach((spot, id) => tell(core.getElementById(id), spot, letter));
  });
}

function letterOf(core: Core): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / core.zoom();
}

function isTitle(element: SingularElementArgument): boolean {
  return element.data('isGroup') === true;
}

function byImportance(nodes: readonly NodeSingular[]): readonly NodeSingular[] {
  const importance = (node: NodeSingular) => (node.data('diameter') as number) + (node.hasClass('chosen') ? 1000 : 0);
  return [...nodes].sort((a, b) => importance(b) - importance(a));
}

function wantedName(node: NodeSingular, letter: number, isGreat = false): Wanted {
  const { width, height } = writtenOf(node);
  const size = NAME * letter;
  const isChosen = node.hasClass('chosen');
  const spots = spotsAround(shapeOf(node), (width + SPACE) * size * (isChosen ? 1.08 : 1), height * size, GAP * letter);
  return { id: node.id(), spots, covers: isChosen ? 'all' : isGreat ? 'shapes' : 'nothing' };
}

function wantedType(edge: EdgeSingular, way: readonly Point[], letter: number): Wanted {
  const { width, height } = writtenOf(edge);
  const size = sizeOf(edge) * letter;
  const isUpright = edge.data('mark') !== undefined;
  const isNeeded = isUpright || edge.hasClass('chosen');
  const turns = { isBackward: edge.target().hasClass('chosen'), isUpright, isNeeded };
  const spots = width > 0 ? spotsAlong(way, width * size, height * size, turns) : [];
  return { id: edge.id(), spots, covers: isNeeded ? 'all' : 'nothing', most: 1 + CROSSED * width };
}

function writtenOf(element: NodeSingular | EdgeSingular): Written {
  return written(textOf(element), element.isNode() ? WIDEST : Infinity);
}

/** Return what an element is called: a line that bears a sign tells no more than that, until one looks at it. */
function textOf(element: NodeSingular | EdgeSingular): string {
  const [label, mark] = [element.data('label'), element.data('mark')] as [string, string | undefined];
  const isNear = element.hasClass('near') || element.hasClass('chosen');
  return mark === undefined ? label : isNear ? `${mark} ${label}`.trim() : mark;
}

function sizeOf(element: NodeSingular | EdgeSingular): number {
  return element.isNode() ? NAME : element.data('mark') === undefined ? TYPE : MARK;
}

function shapeOf(node: NodeSingular): Box {
  const { x, y } = node.position();
  const [width, height] = [node.width() / 2, node.height() / 2];
  return { x1: x - width, y1: y - height, x2: x + width, y2: y + height };
}

function aroundOf(node: NodeSingular, room: number): Owned {
  const { x1, y1, x2, y2 } = shapeOf(node);
  return { of: node.id(), x1: x1 - room, y1: y1 - room, x2: x2 + room, y2: y2 + room };
}

export function titleOf(group: NodeSingular): Written {
  return written(String(group.data('label')), Infinity);
}

function roomOf(group: NodeSingular, letter: number): Owned {
  const { x1, x2, y1 } = group.boundingBox({ includeLabels: false });
  const half = (titleOf(group).width * GROUP * letter) / 2;
  return { of: group.id(), x1: (x1 + x2) / 2 - half, y1: y1 - GROUP * letter, x2: (x1 + x2) / 2 + half, y2: y1 };
}

/** Return the points of a line; none where its ends lie on each other and it cannot be drawn. */
export function wayOf(edge: EdgeSingular): readonly Point[] {
  const bends = (edge.controlPoints() as Point[] | undefined) ?? [];
  const way = [edge.sourceEndpoint(), ...bends, edge.targetEndpoint()] as readonly (Point | undefined)[];
  return way.every((point) => Number.isFinite(point?.x) && Number.isFinite(point?.y)) ? (way as readonly Point[]) : [];
}

function tracesOf(ways: ReadonlyMap<string, readonly Point[]>, step: number): readonly Owned[] {
  return [...ways].flatMap(([of, way]) => {
    const ends = [way[0], way.at(-1)] as const;
    const length = ends[0] && ends[1] ? Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y) : 0;
    const count = Math.min(60, Math.ceil(length / step) + 2);
    return along(way, count).map(({ x, y }) => ({ of, x1: x, y1: y, x2: x, y2: y }));
  });
}

/** Have a label drawn in its place. Cytoscape counts from the foot of a shape, or from the middle of a line. */
function tell(element: NodeSingular | EdgeSingular, { x, y, angle, side }: Spot, letter: number): void {
  const { lines, width, height } = writtenOf(element);
  const size = sizeOf(element) * letter;
  const from = element.isNode() ? footOf(element, height * size) : element.midpoint();
  element.scratch('told', { x, y, angle, side, size, lines, width, height } satisfies Told);
  const style = {
    'font-size': size,
    'text-margin-x': x - from.x,
    'text-margin-y': y - from.y,
    'text-justification': side,
    'text-outline-width': HALO * letter,
    ...(element.isEdge() ? { 'text-rotation': angle } : {}),
  };
  const text = lines.join('\n');
  // What is as it was is not touched: it would be styled, measured and drawn anew.
  const key = `${Object.values(style).join()} ${text}`;
  if (element.scratch('key') !== key) {
    element.scratch('key', key).data('text', text).style(style);
  }
  element.addClass('told');
}

function footOf(node: NodeSingular, height: number): Point {
  const { x, y } = node.position();
  return { x, y: y + node.height() / 2 + height / 2 };
}
