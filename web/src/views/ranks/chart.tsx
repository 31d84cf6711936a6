/** The bump chart: a column a day, a line an entity, its rank on each mark; the table beneath says the same. */
import { useState } from 'preact/hooks';
import { fitted, folded, roomsOf } from '../../drawing/fitted';
import { Name } from '../../drawing/name';
import { textSize, useWidth } from '../../drawing/width';
import { LEADING, written } from '../../drawing/writing';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { stretches, wayOf, type Bump, type Course, type Mark } from './bump';
import { WORDS } from './words';

interface Props {
  readonly bump: Bump;
  readonly days: readonly string[];
}

export function BumpChart({ bump, days }: Props) {
  const { lang, open } = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const [place, room] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState('');
  const size = textSize() * 0.88;
  const step = size * 2.2;
  const last = days.length - 1;
  // Names stand before the first day and after the last.
  const ranked = (day: number) => ({
    names: bump.courses.filter(({ marks }) => marks.some(({ column }) => column === day)).map(({ label }) => label),
    size,
    gap: size * 1.8,
  });
  const rooms = roomsOf([ranked(0), ranked(last)], room * 0.62);
  // Marks of neighbouring days do not touch: where there are many on a small screen, the chart is moved sideways.
  const across = Math.max(size * 2.9, (room - rooms[0] - rooms[1]) / Math.max(1, last));
  const width = Math.max(room, rooms[0] + rooms[1] + last * across);
  const isMirrored = lang === 'ar';
  // Where columns are narrow, days stand in several lines.
  const heads = days.map((day) => written(inWords(day, lang), across / size - 1).lines);
  const head = (Math.max(1, ...heads.map(({ length }) => length)) - 1) * size * LEADING;
  const linesOf = ({ label }: Course, { column }: Mark) =>
    folded(label, rooms[column === 0 ? 0 : 1] - size * 1.6, size);
  // As high as the marks, or as the longer of the names beside them.
  const highs = Array.from({ length: bump.slots }, () => step);
  for (const course of bump.courses) {
    for (const mark of course.marks.filter(({ column }) => column === 0 || column === last)) {
      const high = (linesOf(course, mark).length * LEADING + 0.5) * size;
      highs[mark.slot] = Math.max(highs[mark.slot] ?? step, high);
    }
  }
  const middles = highs.map((high, slot) => highs.slice(0, slot).reduce((sum, each) => sum + each, high / 2));
  const height = head + highs.reduce((sum, each) => sum + each, 1.6 * step);
  const at = ({ column, slot }: Pick<Mark, 'column' | 'slot'>) => {
    const x = rooms[0] + column * across;
    return { x: isMirrored ? width - x : x, y: head + 1.2 * step + (middles[slot] ?? 0) };
  };
  const bright = pointed === '' ? open : pointed;
  const hasBright = bump.courses.some(({ id }) => id === bright);
  const courses = [...bump.courses].sort((a, b) => Number(a.id === bright) - Number(b.id === bright));
  return (
    <div class="bump" ref={place} {...(width > room && { tabIndex: 0, role: 'group', 'aria-label': words.title })}>
      {room > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={fill(words.picture, {
            count: number(bump.courses.length, lang),
            days: number(days.length, lang),
          })}
        >
          {days.map((day, column) => (
            <Column
              key={day}
              lines={heads[column] ?? []}
              x={at({ column, slot: 0 }).x}
              size={size}
              head={head}
              bottom={height - size}
            />
          ))}
          {bump.equals.map(({ column, rank, first, last }) => {
            const { x, y } = at({ column, slot: first });
            const r = size * 1.01 + 2;
            return (
              <rect
                key={`${column} ${rank}`}
                class="equals"
                x={x - r}
                y={y - r}
                width={2 * r}
                height={at({ column, slot: last }).y - y + 2 * r}
                rx={r}
              />
            );
          })}
          {courses.map((course) => (
            <Line
              key={course.id}
              course={course}
              at={at}
              size={size}
              linesOf={linesOf}
              across={across}
              last={last}
              tone={course.id === bright ? 'bright' : hasBright ? 'dim' : ''}
              onPoint={setPointed}
              onOpen={() => store.set({ open: course.id })}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly size: number;
  readonly head: number;
  readonly bottom: number;
}

function Column({ lines, x, size, head, bottom }: ColumnProps) {
  return (
    <g class="column">
      <line x1={x} x2={x} y1={head + size * 1.6} y2={bottom} />
      {lines.map((line, place) => (
        <text
          key={place}
          x={x}
          y={head + size * (1.1 - (lines.length - 1 - place) * LEADING)}
          font-size={size}
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface LineProps {
  readonly course: Course;
  readonly at: (mark: Mark) => { x: number; y: number };
  readonly size: number;
  /** Return the lines of a name before the first day, or after the last. */
  readonly linesOf: (course: Course, mark: Mark) => readonly string[];
  readonly across: number;
  readonly last: number;
  readonly tone: string;
  readonly onPoint: (id: string) => void;
  readonly onOpen: () => void;
}

function Line({ course, at, size, linesOf, across, last, tone, onPoint, onOpen }: LineProps) {
  const { lang } = useAppState();
  const { id, label, marks } = course;
  return (
    <g
      class={`course ${wayOf(course)} ${tone}`}
      onMouseEnter={() => onPoint(id)}
      onMouseLeave={() => onPoint('')}
      onClick={onOpen}
    >
      <title>{label}</title>
      {stretches(marks).map(([from, to]) => {
        const [a, b] = [at(from), at(to)];
        const middle = (a.x + b.x) / 2;
        return <path key={from.column} d={`M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`} />;
      })}
      {marks.map((mark, place) => {
        const { x, y } = at(mark);
        const isEnd = mark.column === 0 || mark.column === last;
        // A name stands at the ends, and where somebody who is at neither end comes in.
        const isBetween = place === 0 && marks.every(({ column }) => column !== 0 && column !== last);
        const room = across - size * 2.8;
        const lines = isEnd ? linesOf(course, mark) : isBetween && room > size * 4 ? [fitted(label, room, size)] : [];
        const isOutward = (mark.column === 0) !== (lang === 'ar');
        return (
          <g key={mark.column}>
            <circle cx={x} cy={y} r={size * 0.86} />
            <text class="rank" x={x} y={y + size * 0.33} font-size={size * 0.88} text-anchor="middle">
              {number(mark.rank, lang)}
            </text>
            {lines.length > 0 && (
              <Name
                lines={lines}
                x={isOutward ? x - size * 1.5 : x + size * 1.5}
                y={y}
                size={size}
                anchor={isOutward ? 'end' : 'start'}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
