/** Parts of a drawing of the page for a file: what the style sheet says of them is written into them. */
const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap',
  'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline',
  'direction', 'paint-order', 'visibility', 'display', 'transform-box', 'transform-origin',
] as const; // prettier-ignore

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
