/** The map as one drawing, for files and for paper: as it stands on the page, ground, signs and names together. */
import { inLight } from '../../drawing/palette';
import { rimOf } from '../../drawing/rim';
import { standsAlone } from './standalone';

const SVG = 'http://www.w3.org/2000/svg';
/** Of a line of text, how far its foot lies under its middle. */
const FOOT = 0.35;

type Attributes = Readonly<Record<string, string | number>>;

/** Return the map that is in an element, in the colours of paper. */
export function drawn(container: HTMLElement): SVGSVGElement {
  return inLight(() => drawing(container));
}

/** Return the signs that are seen in it. */
export function seenSigns(container: HTMLElement): readonly Element[] {
  const frame = container.getBoundingClientRect();
  return [...container.querySelectorAll<HTMLElement>('.site')]
    .filter((site) => isSeen(site, frame))
    .flatMap((site) => [...site.querySelectorAll('.mark-place > .sign')]);
}

function drawing(container: HTMLElement): SVGSVGElement {
  const frame = container.getBoundingClientRect();
  const { width, height } = frame;
  const whole = part('svg', { width, height, viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
  // A drawing within a drawing is cut at its border, wherever it is put.
  const inner = part('svg', { width, height });
  const signs = [...container.querySelectorAll<HTMLElement>('.site')]
    .filter((site) => isSeen(site, frame))
    .sort((a, b) => Number(a.matches('.chosen')) - Number(b.matches('.chosen')));
  inner.append(
    ...patterns(container),
    part('rect', { width, height, fill: 'white' }),
    ...[...container.querySelectorAll<SVGSVGElement>('.leaflet-pane > svg')].map((svg) => placed(svg, frame)),
    ...[...container.querySelectorAll<HTMLElement>('.country span:not(.hushed)')].flatMap((name) =>
      lines(name, 'middle', frame),
    ),
    ...signs.flatMap((site) => leaderOf(site, frame)),
    ...signs.flatMap((site) => signOf(site, frame)),
    ...signs.flatMap((site) => nameOf(site, frame)),
  );
  inner.querySelectorAll('[fill^="url("]').forEach((element) => {
    element.setAttribute(
      'fill',
      (element.getAttribute('fill') ?? '').replace(/url\("?#([^")]*)"?\)/, 'url(#drawn-$1)'),
    );
  });
  whole.append(inner);
  return whole;
}

/** The fillings of the holders, by names of their own: those of the page may be on the same page. */
function patterns(container: HTMLElement): readonly Element[] {
  const defs = container.closest('.map')?.querySelector('defs');
  if (defs === null || defs === undefined) {
    return [];
  }
  const copy = standsAlone(defs);
  copy.querySelectorAll('[id]').forEach((each) => each.setAttribute('id', `drawn-${each.id}`));
  return [copy];
}

/** A drawing of the page where it stands. */
function placed(svg: SVGSVGElement, frame: DOMRect): Element {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const viewBox = svg.getAttribute('viewBox') ?? `0 0 ${width} ${height}`;
  const made = part('svg', { x: left - frame.left, y: top - frame.top, width, height, viewBox, overflow: 'visible' });
  made.append(...[...svg.children].map(standsAlone));
  return made;
}

/** What leads from a sign that was moved to its place. */
function leaderOf(site: HTMLElement, frame: DOMRect): readonly Element[] {
  const mark = site.querySelector<HTMLElement>('.mark-place.moved');
  const sign = mark?.querySelector('.sign')?.getBoundingClientRect();
  if (mark === null || sign === undefined) {
    return [];
  }
  const [x1, y1] = [sign.left + sign.width / 2 - frame.left, sign.top + sign.height / 2 - frame.top];
  const [right, down] = ['--right', '--down'].map((name) => parseFloat(mark.style.getPropertyValue(name)));
  const to = { x2: x1 - (right ?? 0), y2: y1 - (down ?? 0) };
  return [part('line', { x1, y1, ...to, stroke: colour(site, '--ink'), 'stroke-width': 1.5 })];
}

/** The sign of a place, with its ring where it has one: in the page, rings are drawn by the style sheet. */
function signOf(site: HTMLElement, frame: DOMRect): readonly Element[] {
  const sign = site.querySelector<SVGSVGElement>('.sign');
  if (sign === null) {
    return [];
  }
  const { left, top, width, height } = sign.getBoundingClientRect();
  const at = { cx: left + width / 2 - frame.left, cy: top + height / 2 - frame.top, fill: 'none' };
  const { outlineColor } = getComputedStyle(sign);
  const radius = width / 2;
  const rings: Element[] = [];
  if (sign.matches('.inferred')) {
    rings.push(
      part('circle', { ...at, r: radius + 3, stroke: outlineColor, 'stroke-width': 2, 'stroke-dasharray': '2 2' }),
    );
  }
  if (sign.matches('.contested')) {
    const hostile = colour(site, '--hostile');
    rings.push(part('circle', { ...at, r: radius + 1, stroke: 'white', 'stroke-width': 2 }));
    rings.push(part('circle', { ...at, r: radius + 2.75, stroke: hostile, 'stroke-width': 1.5 }));
  }
  return [...rings, placed(sign, frame)];
}

function nameOf(site: HTMLElement, frame: DOMRect): readonly Element[] {
  const name = site.querySelector('.name:not(.hushed)');
  if (name === null) {
    return [];
  }
  const isLeft = name.matches('.left, .northwest, .southwest');
  const anchor = isLeft ? 'end' : name.matches('.above, .below') ? 'middle' : 'start';
  return [...name.querySelectorAll<HTMLElement>('b, i')].flatMap((each) => lines(each, anchor, frame));
}

/** The lines of a text where they stand, with a rim of paper around the letters. */
function lines(element: HTMLElement, anchor: 'start' | 'middle' | 'end', frame: DOMRect): readonly Element[] {
  const { left, right, top, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const texts = element.textContent.split('\n').filter((line) => line.trim() !== '');
  if (height === 0) {
    return [];
  }
  const x = { start: left, middle: (left + right) / 2, end: right }[anchor] - frame.left;
  return texts.flatMap((line, index) => {
    const middle = top - frame.top + ((index + 0.5) * height) / texts.length;
    const made = part('text', {
      x,
      y: middle + FOOT * parseFloat(style.fontSize),
      'text-anchor': anchor,
      direction: 'ltr',
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'letter-spacing': style.letterSpacing,
    });
    made.textContent = style.textTransform === 'uppercase' ? line.toUpperCase() : line;
    return [rimOf(made, 3), made];
  });
}

function isSeen(site: HTMLElement, frame: DOMRect): boolean {
  const box = site.querySelector('.sign')?.getBoundingClientRect();
  return (
    box !== undefined &&
    box.right > frame.left &&
    box.left < frame.right &&
    box.bottom > frame.top &&
    box.top < frame.bottom
  );
}

/** A colour of the style sheet as it is here, in light or in dark. */
function colour(place: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function part(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, String(value)));
  return made;
}
