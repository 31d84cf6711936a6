/** Small samples for the legend, drawn by the same rules as the picture. */
import { DASHES, shapeOf, type Shape, type SignName } from '../../drawing/encoding';

export function LineSwatch({ sign }: { readonly sign: SignName }) {
  return (
    <svg class={`swatch ${sign}`} viewBox="0 0 36 12" aria-hidden="true">
      <line x1="1" y1="6" x2="27" y2="6" stroke-dasharray={DASHES[sign].join(' ')} />
      <path d="M27 2 35 6 27 10Z" />
    </svg>
  );
}

export const OUTLINES: Readonly<Record<Shape, string>> = {
  ellipse: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1',
  'round-rectangle': 'M3 2h10q1 0 1 1v10q0 1-1 1H3q-1 0-1-1V3q0-1 1-1Z',
  diamond: 'M8 1l7 7-7 7-7-7Z',
  triangle: 'M8 1l7 13H1Z',
  hexagon: 'M4.5 2h7L15 8l-3.5 6h-7L1 8Z',
  pentagon: 'M8 1l7 5.3L12.4 15H3.6L1 6.3Z',
  octagon: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z',
  rhomboid: 'M1 3h10l4 10H5Z',
  rectangle: 'M1 2h14v12H1Z',
};

export function ShapeSwatch({ kind }: { readonly kind: string }) {
  return (
    <svg class="swatch shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={OUTLINES[shapeOf(kind)]} />
    </svg>
  );
}
