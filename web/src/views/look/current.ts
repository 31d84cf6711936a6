/** The picture that is on the screen now, for the tools beside it and for what takes pictures away. */
import type { Picture } from '../../drawing/picture';

interface Current {
  /** The network, drawn on a canvas. */
  picture: Picture | null;
  /** What draws a view that is made of more than one drawing. */
  draw: ((scheme?: 'light') => SVGSVGElement) | null;
}

export const current: Current = { picture: null, draw: null };
