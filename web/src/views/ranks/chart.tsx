/** The bump chart: a column a day, a line an entity, its rank on each mark; the table beneath says the same. */
import { useState } from 'preact/hooks';
import { fitted } from '../../drawing/fitted';
import { textSize, useWidth } from '../../drawing/width';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { stretches, type Bump, type Course, type Mark } from './bump';
import { WORDS } from './words';

interface Props {
  readonly bump: Bump;
  readonly days: readonly string[];
}

export function BumpChart({ bump, days }: Props) {
  const { lang, open } = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const [place, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState('');
  const size = textSize() * 0.88;
  const step = size * 2.2;
  const names = Math.min(width * 0.27, size * 15);
  const isMirrored = lang === 'ar';
  const across = (width - 2 * names) / Math.max(1, days.length - 1);
  // Where columns are narrow, days stand in several lines.
  const lines = Math.min(3, Math.ceil((size * 6.6) / Math.max(1, across)));
  const head = (lines - 1) * size * 1.2;
  const at = ({ column, slot }: Pick<Mark, 'column' | 'slot'>) => {
    const x = names + column * across;
    return { x: isMirrored ? width - x : x, y: head + (slot + 1.7) * step };
  };
  const bright = pointed === '' ? open : pointed;
  const hasBright = bump.courses.some(({ id }) => id === bright);
  const courses = [...bump.courses].sort((a, b) => Number(a.id === bright) - Number(b.id === bright));
  return (
    <div class="bump" ref={place}>
      {width > 0 && (
        <svg
          width={width}
          height={head + (bump.slots + 1.6) * step}
          role="img"
          aria-label={fill(words.picture, {
            count: number(bump.courses.length, lang),
            days: number(days.length, lang),
          })}
        >
          {days.map((day, column) => (
            <Column
              key={day}
              text={inWords(day, lang)}
              x={at({ column, slot: 0 }).x}
              size={size}
              top={(column % lines) * size * 1.2}
              bottom={head + (bump.slots + 1.2) * step}
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
                height={(last - first) * step + 2 * r}
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
              names={names}
              across={across}
              last={days.length - 1}
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
  readonly text: string;
  readonly x: number;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
}

function Column({ text, x, size, top, bottom }: ColumnProps) {
  return (
    <g class="column">
      <line x1={x} x2={x} y1={top + size * 1.6} y2={bottom} />
      <text x={x} y={top + size * 1.1} font-size={size} text-anchor="middle">
        {fitted(text, size * 12, size)}
      </text>
    </g>
  );
}

interface LineProps {
  readonly course: Course;
  readonly at: (mark: Mark) => { x: number; y: number };
  readonly size: number;
  readonly names: number;
  readonly across: number;
  readonly last: number;
  readonly tone: string;
  readonly onPoint: (id: string) => void;
  readonly onOpen: () => void;
}

function Line({ course, at, size, names, across, last, tone, onPoint, onOpen }: LineProps) {
  const { lang } = useAppState();
  const { id, label, marks, rise } = course;
  const way = rise === null || rise === 0 ? '' : rise > 0 ? 'rises' : 'falls';
  return (
    <g
      class={`course ${way} ${tone}`}
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
        const room = isEnd ? names - size * 1.5 : across - size * 2.8;
        const isNamed = isEnd || (isBetween && room > size * 4);
        const isOutward = (mark.column === 0) !== (lang === 'ar');
        return (
          <g key={mark.column}>
            <circle cx={x} cy={y} r={size * 0.86} />
            <text class="rank" x={x} y={y + size * 0.33} font-size={size * 0.88} text-anchor="middle">
              {number(mark.rank, lang)}
            </text>
            {isNamed && (
              <text
                class="name"
                x={isOutward ? x - size * 1.3 : x + size * 1.3}
                y={y + size * 0.35}
                font-size={size}
                text-anchor={isOutward ? 'end' : 'start'}
              >
                {fitted(label, room, size)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
