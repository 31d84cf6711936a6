/** Names what the pointer is on: an entity whose label has no room, and a line as a sentence. Nothing is drawn anew. */
import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';

/** Pixels between the pointer and the hint. */
const OFF = 14;

/** Return the function that ends it. */
export function hinted(core: Core, container: HTMLElement): () => void {
  const hint = document.createElement('div');
  hint.className = 'hint-at';
  hint.setAttribute('aria-hidden', 'true');
  hint.hidden = true;
  container.append(hint);
  core.on('mouseover', 'node[!isGroup], edge', (event: EventObject) => {
    const words = wordsOf(event.target as NodeSingular | EdgeSingular);
    hint.replaceChildren(...words.flatMap((word, index) => (index === 0 ? [named(word)] : [' ', named(word)])));
    hint.hidden = words.length === 0;
    place(hint, container, event.renderedPosition);
  });
  core.on('mouseout viewport grab', () => (hint.hidden = true));
  return () => hint.remove();
}

function wordsOf(element: NodeSingular | EdgeSingular): readonly string[] {
  const label = element.data('label') as string;
  if (element.isNode()) {
    return element.hasClass('told') ? [] : [label];
  }
  const edge = element;
  return label === '' ? [] : [edge.source().data('label') as string, label, edge.target().data('label') as string];
}

function named(word: string): Element {
  const name = document.createElement('bdi');
  name.textContent = word;
  return name;
}

function place(hint: HTMLElement, container: HTMLElement, at: { readonly x: number; readonly y: number }): void {
  const right = Math.max(0, container.clientWidth - hint.offsetWidth);
  const isLow = at.y + OFF + hint.offsetHeight > container.clientHeight;
  hint.style.left = `${Math.min(right, at.x + OFF)}px`;
  hint.style.top = `${isLow ? at.y - OFF - hint.offsetHeight : at.y + OFF}px`;
}
