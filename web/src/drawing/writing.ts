/**
 * How a name is written in a picture: in lines, each isolated in the direction of the name, so that brackets, digits and
 * full stops stand where they belong whatever the direction of the page or of the canvas. Measures are in heights of a
 * letter: names keep one size on the screen, however near one looks.
 */
import { isRightToLeft } from './label';
import { wrapped } from './wrapped';

export let FONT =
  '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", Tahoma, sans-serif';
/** From line to line. */
export const LEADING = 1.15;

export interface Written {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const [RIGHT_TO_LEFT, LEFT_TO_RIGHT, END] = ['\u2067', '\u2066', '\u2069'];
const known = new Map<string, Written>();
let context: CanvasRenderingContext2D | null = null;

/** Forget all measures: other letters have come. Of a font by the same name Cytoscape would keep what it drew before. */
export function forget(): void {
  known.clear();
  FONT += ', sans-serif';
}

/** Return how a name is written in lines no wider than that; what was measured once is remembered. */
export function written(name: string, widest: number, widthOf = measured): Written {
  const key = `${widest} ${name}`;
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  const plain = wrapped(name, widest, widthOf);
  const begin = isRightToLeft(name) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  const made = {
    lines: name === '' ? [] : plain.map((line) => `${begin}${line}${END}`),
    width: Math.max(...plain.map(widthOf)),
    height: 1 + LEADING * (plain.length - 1),
  };
  known.set(key, made);
  return made;
}

/** Return how wide a text is in one line. */
export function measured(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) {
    return 0.57 * text.length;
  }
  context.font = `100px ${FONT}`;
  return context.measureText(text).width / 100;
}
