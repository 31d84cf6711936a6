/** The axis: years, the marks of events, and what was not known yet. */
import { isoOf, ticks, yearOf } from './days';
import type { Mark } from './marks';
import { brokenOf, xOf, type Scale } from './scale';

export const HEIGHT = 46;
/** Where the line is, from above. */
export const LINE = 24;
/** Room for the number of a year, and the least of it. */
const [YEAR_ROOM, YEAR_WIDTH] = [46, 34];

interface Props {
  readonly scale: Scale;
  readonly marks: readonly Mark[];
  readonly known: number | null;
}

export function Axis({ scale, marks, known }: Props) {
  const { core, span } = scale;
  const at = (day: number) => xOf(day, scale);
  const end = at(span.last);
  const broken = brokenOf(scale);
  const solid = {
    first: broken.some(({ first }) => first === span.first) ? core.first : span.first,
    last: broken.some(({ last }) => last === span.last) ? core.last : span.last,
  };
  const [left, right] = known === null ? [0, 0] : [at(known), end].sort((one, other) => one - other);
  return (
    <g aria-hidden="true">
      {known !== null && (
        <rect class="time-unknown" x={left} y={LINE - 15} width={(right ?? 0) - (left ?? 0)} height={30} />
      )}
      <line class="time-axis" x1={at(solid.first)} y1={LINE} x2={at(solid.last)} y2={LINE} />
      {broken.map(({ first, last }) => (
        <line key={first} class="time-axis broken" x1={at(first)} y1={LINE} x2={at(last)} y2={LINE} />
      ))}
      {yearsOn(scale).map((day) => (
        <g key={day}>
          <line class="time-tick" x1={at(day)} y1={LINE} x2={at(day)} y2={LINE + 6} />
          <text class="time-year" x={at(day)} y={HEIGHT - 3} text-anchor="middle">
            {yearOf(day)}
          </text>
        </g>
      ))}
      <path class="time-marks" d={strokes(marks, scale)} />
    </g>
  );
}

/** Return the days whose years are told: of the core as many as have room, and how far the edges reach. */
function yearsOn(scale: Scale): readonly number[] {
  const { core, span } = scale;
  const ends = brokenOf(scale).map(({ first }) => (first === span.first ? first : span.last));
  const room = Math.abs(xOf(core.last, scale) - xOf(core.first, scale));
  const isFree = (day: number) => ends.every((end) => Math.abs(xOf(day, scale) - xOf(end, scale)) >= YEAR_WIDTH);
  return [...ends, ...ticks(core, room, YEAR_ROOM).filter(isFree)];
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
