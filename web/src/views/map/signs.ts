/** The sign of a place on the map: its form says what it is, its filling who holds it, its outline how sure that is. */
import { fillOf } from './looks';
import { isDisputed, isDoubtful, type Form, type Site } from './sites';

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES: Readonly<Record<Form, string>> = {
  settlement: 'M10 2a8 8 0 1 0 0 16a8 8 0 0 0 0-16z',
  field: 'M10 .8 19.2 10 10 19.2 .8 10z',
  base: 'M2.8 2.8h14.4v14.4H2.8z',
  area: 'M10 2a8 8 0 1 0 0 16a8 8 0 0 0 0-16z',
};

/** Return the outline of a form, in a box of 20 by 20. */
export function shapeOf(form: Form): string {
  return SHAPES[form];
}

/** The stroke through a sign: it is disputed that it is held so. */
export const STROKE = 'M3.5 16.5 16.5 3.5';

/** Return what fills a sign, from left to right: one for each holder, none where nobody is told of. */
export function fillsOf(site: Site, looks: ReadonlyMap<string, number>): readonly string[] {
  return [...new Set(site.holders.map(({ actor }) => fillOf(looks.get(actor))))];
}

/** Return the names of the outline of a sign. */
export function classesOf(site: Site): string {
  const isContested = site.others.some(({ type }) => type === 'contests');
  const marks = [
    isDoubtful(site) ? 'doubtful' : '',
    isDisputed(site) ? 'disputed' : '',
    isContested ? 'contested' : '',
  ];
  return ['sign', site.position, site.form, ...marks].filter((name) => name !== '').join(' ');
}

export function signOf(site: Site, looks: ReadonlyMap<string, number>): SVGElement {
  const sign = part('svg', { class: classesOf(site), viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  const fills = fillsOf(site, looks);
  const d = SHAPES[site.form];
  sign.append(part('path', { class: 'ground', d }));
  fills.forEach((fill, index) => {
    const width = 20 / fills.length;
    // A drawing within a drawing is cut at its border: so several holders share one shape.
    const slice = part('svg', {
      x: String(index * width),
      width: String(width),
      height: '20',
      viewBox: `${index * width} 0 ${width} 20`,
    });
    slice.append(part('path', { class: 'held', d, fill }));
    sign.append(slice);
  });
  sign.append(part('path', { class: 'outline', d }));
  if (isDisputed(site)) {
    sign.append(part('path', { class: 'stroke rim', d: STROKE }), part('path', { class: 'stroke', d: STROKE }));
  }
  return sign;
}

function part(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
