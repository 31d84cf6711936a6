/** The time bar: the days of the graph with its events as marks, the day that is seen, what was known, and play. */
import { useMemo, useState } from 'preact/hooks';
import { isAsking } from '../api/client';
import { Icon } from '../frame/icon';
import { EntityLink } from '../frame/links';
import { useAnswer, useAppState, useStore, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { fill, number } from '../words/lang';
import { useCounts } from './counts';
import { dayOf, isoOf, years } from './days';
import { eventsOn, marks, nearest, type Mark } from './marks';
import { Mover } from './mover';
import { usePlaying, type Step } from './play';
import { Track } from './track';
import { WORDS } from './words';

const NONE: readonly Mark[] = [];
/** An event is told for so many days around the pointer. */
const AROUND = 20;

export default function TimeBar() {
  const store = useStore();
  const { at, known, lang } = useAppState();
  const words = useWords(WORDS);
  const asked = useAnswer(`marks ${lang}`, (signal) => marks(lang, signal));
  const found = asked.answer ?? NONE;
  const mover = useMemo(() => new Mover({ set: (patch, how) => store.set(patch, how), isAsking }), [store]);
  const [step, setStep] = useState<Step>('month');
  const [isOpen, setOpen] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const span = useMemo(
    () => years([...found.map(({ day }) => day), ...[dayOf(at), dayOf(known)].filter((day) => day !== null)]),
    [found, at, known],
  );
  const { isPlaying, toggle } = usePlaying(mover, step, span, found);
  if (asked.refusal !== null || (asked.answer !== null && span === null)) {
    return <p class="hint">{words.failed}</p>;
  }
  return (
    <>
      <button
        type="button"
        class="tool time-play"
        aria-label={isPlaying ? words.pause : words.play}
        title={isPlaying ? words.pause : words.play}
        disabled={span === null}
        onClick={toggle}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <label class="choice">
        <span class="unseen">{words.step}</span>
        <select value={step} onChange={(event) => setStep(event.currentTarget.value === 'event' ? 'event' : 'month')}>
          <option value="month">{words.month}</option>
          <option value="event">{words.event}</option>
        </select>
      </label>
      <button
        type="button"
        class="tool time-unfold"
        aria-expanded={isOpen}
        aria-controls="time-track"
        aria-label={words.open}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="unfold" />
      </button>
      <Told found={found} pointed={pointed} isPlaying={isPlaying} />
      <div id="time-track" class={isOpen ? 'open' : ''}>
        {span !== null && <Track span={span} marks={found} mover={mover} onPoint={setPointed} />}
      </div>
      <p id="time-keys" class="unseen">
        {words.keys}
      </p>
    </>
  );
}

interface ToldProps {
  readonly found: readonly Mark[];
  readonly pointed: number | null;
  readonly isPlaying: boolean;
}

/** What is seen, in words: the day, how much surely and possibly holds, and what happened. */
function Told({ found, pointed, isPlaying }: ToldProps) {
  const { at, known, lang } = useAppState();
  const words = useWords(WORDS);
  const counts = useCounts();
  const hinted = pointed === null ? undefined : nearest(found, pointed, AROUND);
  const day = dayOf(at);
  const events = hinted !== undefined ? eventsOn(found, hinted.day) : day === null ? NONE : eventsOn(found, day);
  const [first] = events;
  return (
    <div class="time-told" role="status" aria-live={isPlaying ? 'off' : 'polite'}>
      <p>
        <strong>{at === '' ? words.anyDay : inWords(at, lang)}</strong>
        {counts !== null && (
          <>
            <span class="certainty certain">{fill(words.certain, { count: number(counts.certain, lang) })}</span>
            <span class="certainty possible">{fill(words.possible, { count: number(counts.possible, lang) })}</span>
          </>
        )}
      </p>
      <p class="hint">
        {first !== undefined && first.id !== null ? (
          <>
            {hinted !== undefined && <time>{inWords(isoOf(hinted.day), lang)} · </time>}
            <EntityLink id={first.id} label={first.label} />
            {events.length > 1 && ` +${number(events.length - 1, lang)}`}
          </>
        ) : known === '' ? (
          words.allKnown
        ) : (
          fill(words.knownOn, { day: inWords(known, lang) })
        )}
      </p>
    </div>
  );
}
