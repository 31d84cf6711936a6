/** The axis: years, the marks of events, and what was not known yet. */
import { isoOf, ticks, yearOf, type Span } from './days';
import type { Mark } from './marks';

/** Places on the axis, in pixels from the left; time runs as writing does. */
export interface Scale {
  readonly span: Span;
  readonly width: number;
  readonly isRtl: boolean;
}

export const HEIGHT = 46;
/** Where the line is, from above. */
export const LINE = 24;
/** Room at both ends, for half a handle. */
const EDGE = 12;
const YEAR_ROOM = 46;

export function xOf(day: number, { span, width, isRtl }: Scale): number {
  const share = (day - span.first) / Math.max(1, span.last - span.first);
  const x = EDGE + share * (width - 2 * EDGE);
  return isRtl ? width - x : x;
}

export function dayAt(x: number, { span, width, isRtl }: Scale): number {
  const share = ((isRtl ? width - x : x) - EDGE) / Math.max(1, width - 2 * EDGE);
  return Math.round(span.first + Math.min(1, Math.max(0, share)) * (span.last - span.first));
}

interface Props {
  readonly scale: Scale;
  readonly marks: readonly Mark[];
  readonly known: number | null;
}

export function Axis({ scale, marks, known }: Props) {
  const [start, end] = [xOf(scale.span.first, scale), xOf(scale.span.last, scale)];
  const [left, right] = known === null ? [0, 0] : [xOf(known, scale), end].sort((one, other) => one - other);
  return (
    <g aria-hidden="true">
      {known !== null && (
        <rect class="time-unknown" x={left} y={LINE - 15} width={(right ?? 0) - (left ?? 0)} height={30} />
      )}
      <line class="time-axis" x1={start} y1={LINE} x2={end} y2={LINE} />
      {ticks(scale.span, scale.width, YEAR_ROOM).map((day) => (
        <g key={day}>
          <line class="time-tick" x1={xOf(day, scale)} y1={LINE} x2={xOf(day, scale)} y2={LINE + 6} />
          <text class="time-year" x={xOf(day, scale)} y={HEIGHT - 3} text-anchor="middle">
            {yearOf(day)}
          </text>
        </g>
      ))}
      <path class="time-marks" d={strokes(marks, scale)} />
    </g>
  );
}

/** Many at one place are a higher stroke. */
function strokes(marks: readonly Mark[], scale: Scale): string {
  const counts = new Map<number, number>();
  for (const { day } of marks.filter(({ day }) => day >= scale.span.first && day <= scale.span.last)) {
    const place = Math.round(xOf(day, scale) / 2) * 2;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].map(([x, count]) => `M${x} ${LINE}v${-Math.min(17, 7 + 2.5 * count)}`).join('');
}

export interface HandleProps {
  readonly name: 'at' | 'known';
  readonly label: string;
  readonly scale: Scale;
  readonly day: number | null;
  readonly told: string;
  readonly isHeld: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A handle is a slider by itself; without a day it stands hollow at the end. */
export function Handle({ name, label, scale, day, told, isHeld, onKeyDown }: HandleProps) {
  const value = day ?? scale.span.last;
  const place = `translate(${xOf(value, scale)} ${LINE})`;
  return (
    <g
      class={`time-handle ${name} ${day === null ? 'none' : ''} ${isHeld ? 'held' : ''}`}
      transform={place}
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuemin={scale.span.first}
      aria-valuemax={scale.span.last}
      aria-valuenow={value}
      aria-valuetext={told}
      aria-describedby="time-keys"
      data-day={day === null ? '' : isoOf(day)}
      onKeyDown={onKeyDown}
    >
      <circle class="time-hit" r="12" cy={name === 'at' ? -4 : 8} />
      {name === 'at' ? (
        <>
          <line class="time-stem" y1="-21" y2="6" />
          <circle class="time-knob" r="6.5" />
        </>
      ) : (
        <>
          <line class="time-stem" y1="-16" y2="8" />
          <path class="time-knob" d="M0 2 6.5 13H-6.5Z" />
        </>
      )}
    </g>
  );
}
