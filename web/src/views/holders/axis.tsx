/** The years above the lanes, and the day that is looked at. */
import { placed } from '../../drawing/placed';
import { dayOf, isoOf, place, years, type Scale } from '../../drawing/timescale';
import { useAppState, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill } from '../../words/lang';
import { WORDS } from './words';

interface Props {
  readonly scale: Scale;
  readonly now: number;
  readonly isToday: boolean;
}

export function Axis({ scale, now, isToday }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const marked = years(scale, 24);
  return (
    <div class="axis">
      <span class="unseen">
        {fill(words.axis, { first: isoOf(scale.first).slice(0, 4), last: isoOf(scale.last).slice(0, 4) })}
      </span>
      <div class="axis-line" aria-hidden="true">
        {marked.map((year, index) => (
          <span
            key={year}
            class={`axis-year ${index % 2 === 1 ? 'second' : ''}`}
            ref={placed(place(scale, dayOf(`${year}-01-01`)))}
          >
            {year}
          </span>
        ))}
        {now >= scale.first && now <= scale.last && (
          <b class={`axis-now ${place(scale, now) > 80 ? 'late' : ''}`} ref={placed(place(scale, now))}>
            {isToday ? words.today : inWords(isoOf(now), lang)}
          </b>
        )}
      </div>
    </div>
  );
}
