/** The time bar: the days of the graph with its events as marks, the day that is seen, what was known, and play. */
import { useMemo, useState } from 'preact/hooks';
import { isAsking } from '../api/client';
import { Button } from '../frame/button';
import { Choice } from '../frame/choice';
import { Icon } from '../frame/icon';
import { EntityLink } from '../frame/links';
import { useAnswer, useAppState, useStore, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { fill, number } from '../words/lang';
import { useCounts } from './counts';
import { dayOf, isoOf } from './days';
import { eventsOn, marks, nearest, type Mark } from './marks';
import { Mover } from './mover';
import { usePlaying, type Step } from './play';
import { reachOf } from './reach';
import { reaching } from './scale';
import { Track } from './track';
import { WORDS } from './words';

const NONE: readonly Mark[] = [];
const NOTHING = { marks: NONE, isCut: false, reach: null };
/** An event is told for so many days around the pointer. */
const AROUND = 20;

export default function TimeBar() {
  const store = useStore();
  const { at, known, lang } = useAppState();
  const words = useWords(WORDS);
  const asked = useAnswer(`marks ${lang}`, async (signal) => {
    const found = await marks(lang, signal);
    return { ...found, reach: await reachOf(found.marks, signal) };
  });
  const { marks: found, isCut, reach: dated } = asked.answer ?? NOTHING;
  const mover = useMemo(() => new Mover({ set: (patch, how) => store.set(patch, how), isAsking }), [store]);
  const [step, setStep] = useState<Step>('month');
  const [isOpen, setOpen] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const reach = useMemo(() => dated && reaching(dated, [dayOf(at), dayOf(known)]), [dated, at, known]);
  const { isPlaying, begun, toggle } = usePlaying(mover, step, reach, found);
  if (asked.refusal !== null || (asked.answer !== null && dated === null)) {
    return <p class="hint">{asked.refusal === null ? words.none : words.failed}</p>;
  }
  return (
    <>
      <Button
        class="tool time-play"
        aria-label={isPlaying ? words.pause : words.play}
        title={isPlaying ? words.pause : words.play}
        isOff={reach === null}
        onClick={toggle}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      <Choice
        label={words.step}
        isUnseen
        value={step}
        options={[
          ['month', words.month],
          ['event', words.event],
        ]}
        onChoose={setStep}
      />
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
      <Told found={found} isCut={isCut} pointed={pointed} isPlaying={isPlaying} begun={begun} />
      <div id="time-track" class={isOpen ? 'open' : ''}>
        {reach !== null && <Track reach={reach} marks={found} mover={mover} onPoint={setPointed} />}
      </div>
      <p id="time-begun" class="unseen" role="status">
        {isPlaying && begun !== null && fill(words.begun, { day: inWords(isoOf(begun), lang) })}
      </p>
      <p id="time-keys" class="unseen">
        {words.keys}
      </p>
    </>
  );
}

interface ToldProps {
  readonly found: readonly Mark[];
  /** The graph has more dates than are marked. */
  readonly isCut: boolean;
  readonly pointed: number | null;
  readonly isPlaying: boolean;
  readonly begun: number | null;
}

/** What is seen, in words: the day, how much surely and possibly holds, and what happened. */
function Told({ found, isCut, pointed, isPlaying, begun }: ToldProps) {
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
        ) : isPlaying && begun !== null ? (
          fill(words.begun, { day: inWords(isoOf(begun), lang) })
        ) : known === '' ? (
          words.allKnown
        ) : (
          fill(words.knownOn, { day: inWords(known, lang) })
        )}
        {isCut && ` · ${fill(words.cut, { count: number(found.length, lang) })}`}
      </p>
    </div>
  );
}
