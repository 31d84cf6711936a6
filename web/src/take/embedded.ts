/**
 * A drawing with the letters that it needs, for where none can be fetched: an image that is made of SVG. What the style
 * sheet has is taken from the cache of the browser, and only the faces whose letters are in the drawing.
 */
const NAMESPACE = 'http://www.w3.org/2000/svg';
const RANGE = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/i;

/** Return a copy with its letters in it. */
export async function embedded(drawing: SVGSVGElement): Promise<SVGSVGElement> {
  const text = drawing.textContent;
  const rules = await Promise.all(
    faces()
      .filter((face) => isNeeded(face, text))
      .map(written),
  );
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS(NAMESPACE, 'style');
  style.textContent = rules.join('\n');
  copy.prepend(style);
  return copy;
}

function faces(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
}

function isNeeded(face: CSSFontFaceRule, text: string): boolean {
  const ranges = face.style.getPropertyValue('unicode-range').split(',').flatMap(bounds);
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  return [...points].some((point) => ranges.some(([first, last]) => first <= point && point <= last));
}

function bounds(range: string): readonly (readonly [number, number])[] {
  const parts = RANGE.exec(range.trim());
  return parts === null ? [] : [[Number.parseInt(parts[1] ?? '', 16), Number.parseInt(parts[2] ?? parts[1] ?? '', 16)]];
}

async function written(face: CSSFontFaceRule): Promise<string> {
  const place = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue('src'))?.[1] ?? '';
  const response = await fetch(new URL(place, face.parentStyleSheet?.href ?? document.baseURI));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const described = ['font-family', 'font-weight', 'unicode-range'].map(
    (name) => `${name}:${face.style.getPropertyValue(name)};`,
  );
  return `@font-face{${described.join('')}font-display:swap;src:url(data:font/woff2;base64,${letters}) format("woff2")}`;
}
