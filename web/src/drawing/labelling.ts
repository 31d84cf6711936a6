/** Labels of one size on the screen, however near one looks; those without room wait until there is some. */
import type { Core, NodeSingular } from 'cytoscape';
import { roomFor } from './declutter';
import { isMany } from './smooth';

/** Height of the letters on the screen, and width of a line of them, in letters of the page. */
const LETTERS = 0.86;
const WIDEST = 8.5;
/** Milliseconds after the last turn of the wheel, for few and for many. */
const [PAUSE, LONG_PAUSE] = [60, 250];

/** Keep the labels of a picture in order while it is zoomed; returns the function that does it at once. */
export function labelled(core: Core): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arrange = () => {
    clearTimeout(timer);
    if (!core.destroyed()) {
      arranged(core);
    }
  };
  core.on('zoom resize', () => {
    clearTimeout(timer);
    timer = setTimeout(arrange, isMany(core.elements()) ? LONG_PAUSE : PAUSE);
  });
  return arrange;
}

function arranged(core: Core): void {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / core.zoom();
  const size = LETTERS * letter;
  const nodes = core.nodes('[!isGroup]');
  core.batch(() => {
    nodes.style({
      'font-size': size,
      'text-max-width': `${WIDEST * letter}px`,
      'text-margin-y': 0.2 * letter,
      'text-outline-width': 0.18 * letter,
    });
    core.nodes('[?isGroup]').style({ 'font-size': 1.1 * size });
    // Only those that have a label: to touch all draws all anew.
    core.edges('.near, .chosen, [mark]').style({ 'font-size': 0.9 * size });
  });
  const byImportance = nodes.sort((a, b) => importance(b) - importance(a));
  const boxes = byImportance.map((node) => {
    const { x1, y1, x2, y2 } = node.boundingBox({ includeNodes: false, includeEdges: false, includeLabels: true });
    return { id: node.id(), x1, y1, x2, y2 };
  });
  const shown = roomFor(boxes);
  core.batch(() => nodes.forEach((node) => void node.toggleClass('quiet', !shown.has(node.id()))));
}

function importance(node: NodeSingular): number {
  return (node.data('diameter') as number) + (node.hasClass('chosen') ? 1000 : 0) + (node.hasClass('near') ? 500 : 0);
}
