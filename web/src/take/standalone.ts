/** A drawing of the page as a file of its own: what the style sheet says of it is written into it. */
const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap',
  'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline',
  'direction', 'paint-order', 'visibility', 'display', 'transform-box', 'transform-origin',
] as const; // prettier-ignore

export function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = standsAlone(drawing);
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  if (!drawing.hasAttribute('viewBox')) {
    copy.setAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`);
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const box = copy.viewBox.baseVal;
  Object.entries({
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    fill: getComputedStyle(document.body).backgroundColor,
  }).forEach(([name, value]) => ground.setAttribute(name, String(value)));
  copy.prepend(ground);
  return copy;
}

/** Return a copy of a part of a drawing that looks the same without the style sheet. */
export function standsAlone<Part extends Element>(part: Part): Part {
  const copy = part.cloneNode(true) as Part;
  const originals = [part, ...part.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original !== undefined) {
      const style = getComputedStyle(original);
      LOOKS.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
      element.removeAttribute('class');
    }
  });
  return copy;
}
