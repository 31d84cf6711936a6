/** A name in a drawing that is SVG, in lines around a height. */
import { LEADING } from './writing';

interface Props {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the lines. */
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'end';
}

/** From the middle of a line to where its letters stand, in their heights. */
const FOOT = 0.34;

export function Name({ lines, x, y, size, anchor }: Props) {
  const first = y + (FOOT - ((lines.length - 1) / 2) * LEADING) * size;
  return (
    <text class="name" font-size={size} text-anchor={anchor}>
      {lines.map((line, place) => (
        <tspan key={place} x={x} y={first + place * LEADING * size}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
