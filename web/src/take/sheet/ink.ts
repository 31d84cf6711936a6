/** The colours of paper, as the style sheet has them for a light page; and how wide a text is in its letters. */
import { inLight } from '../../drawing/palette';
import type { Measure } from './page';

/** Elsewhere other letters may stand for those of the page, and be wider, most of all in bold. */
const [SPARE, SPARE_BOLD] = [1.12, 1.2] as const;

/** The letters of the page, and what may stand for them. */
export function pageFont(): string {
  return getComputedStyle(document.body).fontFamily;
}

const NAMES = [
  'surface', 'ink', 'muted', 'line', 'accent', 'friendly', 'hostile', 'neither', 'node', 'node-edge', 'water',
  'holder-0', 'holder-1', 'holder-2', 'holder-3', 'holder-4', 'holder-5',
] as const; // prettier-ignore

export type Ink = Readonly<Record<(typeof NAMES)[number], string>>;

export function paperInk(): Ink {
  return inLight(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const found = NAMES.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color] as const;
    });
    probe.remove();
    return Object.fromEntries(found) as Ink;
  });
}

export function measuring(): Measure {
  const font = pageFont();
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, isBold) => {
    if (context === null) {
      return text.length * size * 0.57;
    }
    context.font = `${isBold ? '700 ' : ''}${size}px ${font}`;
    return (isBold ? SPARE_BOLD : SPARE) * context.measureText(text).width;
  };
}
