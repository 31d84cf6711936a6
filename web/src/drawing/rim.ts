/** Text that stands on lines: paper shows around its letters. In two texts, as not all readers paint the rim first. */

/** Return the rim of a text, to be put below it. */
export function rimOf(text: Element, width: number): Element {
  const rim = text.cloneNode(true) as Element;
  Object.entries(rimLooks(width)).forEach(([name, value]) => rim.setAttribute(name, value));
  return rim;
}

/** Return how it looks. */
export function rimLooks(width: number) {
  const stroke = { stroke: 'white', 'stroke-width': width.toFixed(1), 'stroke-linejoin': 'round' };
  return { fill: 'white', ...stroke, 'aria-hidden': 'true' };
}
