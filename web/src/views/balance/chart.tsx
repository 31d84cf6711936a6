/** One line through time. What is pointed at is said above it; a click chooses the day. The table has it all in words. */
import { useState } from 'preact/hooks';
import { textSize, useWidth } from '../../drawing/width';
import { useAppState } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { number } from '../../words/lang';
import { ceiling, linePath, shareOf, type Spot } from './line';

interface Props {
  readonly name: string;
  readonly spots: readonly Spot[];
  readonly least: number;
  /** The day that is looked at, or nothing. */
  readonly at: string;
  readonly onDay: (day: string) => void;
}

export function Chart({ name, spots, least, at, onDay }: Props) {
  const { lang } = useAppState();
  const [place, width] = useWidth<HTMLElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const size = textSize() * 0.8;
  const height = size * 9;
  const isMirrored = lang === 'ar';
  const frame = {
    left: size * (isMirrored ? 1 : 2.6),
    right: width - size * (isMirrored ? 2.6 : 1),
    top: size,
    bottom: height - size * 1.8,
  };
  const most = ceiling(spots, least);
  const { path, points } = linePath(spots, most, frame, isMirrored);
  const [first, last] = [spots.at(0)?.day ?? '', spots.at(-1)?.day ?? ''];
  const seen =
    points.find(({ day }) => day === pointed) ?? points.findLast(({ day }) => at !== '' && day <= at) ?? points.at(-1);
  const share = at === '' ? -1 : shareOf(at, first, last);
  const across = (part: number) => frame.left + (frame.right - frame.left) * (isMirrored ? 1 - part : part);
  const nearest = (x: number) =>
    points.reduce(
      (best, each) => (Math.abs(each.x - x) < Math.abs(best.x - x) ? each : best),
      points[0] ?? { day: '', value: 0, x: 0, y: 0 },
    );
  const dayAt = (event: MouseEvent) =>
    nearest(event.clientX - (event.currentTarget as Element).getBoundingClientRect().left).day;
  return (
    <figure class="trend" ref={place}>
      <figcaption>
        <span>{name}</span>
        {seen && (
          <span class="hint">
            {inWords(seen.day, lang)}: <b>{number(Math.round(seen.value * 100) / 100, lang)}</b>
          </span>
        )}
      </figcaption>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={name}
          onMouseMove={(event) => setPointed(dayAt(event))}
          onMouseLeave={() => setPointed(null)}
          onClick={(event) => onDay(dayAt(event))}
        >
          {[0, most].map((value) => {
            const y = value === 0 ? frame.bottom : frame.top;
            return (
              <g key={value} class="axis">
                <line x1={frame.left} x2={frame.right} y1={y} y2={y} />
                <text
                  x={isMirrored ? frame.right + 6 : frame.left - 6}
                  y={y + size * 0.35}
                  font-size={size}
                  text-anchor={isMirrored ? 'start' : 'end'}
                >
                  {number(value, lang)}
                </text>
              </g>
            );
          })}
          {[first, last].map((day, end) => (
            <text
              key={end}
              class="axis"
              x={across(end)}
              y={height - size * 0.3}
              font-size={size}
              text-anchor={(end === 0) === isMirrored ? 'end' : 'start'}
            >
              {day.slice(0, 4)}
            </text>
          ))}
          {share >= 0 && share <= 1 && (
            <line class="now" x1={across(share)} x2={across(share)} y1={frame.top} y2={frame.bottom} />
          )}
          <path class="line" d={path} />
          {seen && <circle class="spot" cx={seen.x} cy={seen.y} r={4} />}
        </svg>
      )}
    </figure>
  );
}
