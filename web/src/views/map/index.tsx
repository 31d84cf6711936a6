/** Map: where places, fields and bases are, and who held them on a day, with the same in a list. */
import { useMemo } from 'preact/hooks';
import { Answered } from '../../frame/waiting';
import { MOST } from '../../network/shown';
import { useAnswer, useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { asked, isDated, lensOfMap, type Asked } from './asking';
import { Canvas } from './canvas';
import { Key } from './key';
import { List } from './list';
import { looksOf } from './looks';
import { Patterns } from './patterns';
import { sitesOf } from './sites';
import { dividedBy, textsOf } from './telling';
import { turnsOf } from './turns';
import { WORDS } from './words';

/** A page of this width has room for an open list beside the map. */
const ROOMY = 900;
const TURNS = 6;

export default function MapView() {
  const state = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const key = JSON.stringify(lensOfMap(state));
  const found = useAnswer(key, (signal) => asked(state, vocabulary, signal));
  return (
    <section class="look map">
      <Answered asked={found} what={words.what}>
        {(answer) => <Mapped answer={answer} />}
      </Answered>
    </section>
  );
}

function Mapped({ answer }: { readonly answer: Asked }) {
  const { areas, lang } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const names = useMemo(
    () =>
      new Map(
        [...answer.entities, ...answer.ever.entities, ...(answer.then?.entities ?? [])].map(({ id, labels }) => [
          id,
          labels,
        ]),
      ),
    [answer],
  );
  const looks = useMemo(() => looksOf(answer.ever.ties), [answer]);
  const sites = useMemo(() => sitesOf(answer), [answer]);
  const shown = useMemo(
    () => ({
      sites,
      looks,
      division: areas === 'on' ? dividedBy(sites) : { cells: [], lines: [] },
      texts: textsOf(sites, names, words.possible, lang, vocabulary),
    }),
    [sites, looks, names, areas, lang],
  );
  const isPlaced = sites.some(({ point }) => point !== null);
  return (
    <>
      <Patterns count={looks.size} />
      <details class="legend" open={innerWidth >= ROOMY}>
        <summary>{words.list}</summary>
        <div class="legend-body">
          <Key />
          <List sites={sites} looks={looks} names={names} />
          {answer.isTooLarge && <p class="hint">{fill(words.large, { most: number(MOST, lang) })}</p>}
          {answer.total > answer.entities.length && (
            <p class="hint">
              {fill(words.more, { shown: number(answer.entities.length, lang), total: number(answer.total, lang) })}
            </p>
          )}
        </div>
      </details>
      <div class="stage">
        <Canvas shown={shown} names={names} />
        {isPlaced ? (
          <Turns days={turnsOf(answer.ever.ties, TURNS)} />
        ) : (
          <p class="notice" role="status">
            {sites.length === 0 ? words.nothing : words.none}
          </p>
        )}
      </div>
    </>
  );
}

/** The days on which most changed hands: a way in where no day is chosen yet, and on from one to the next. */
function Turns({ days }: { readonly days: readonly string[] }) {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  if (days.length === 0) {
    return null;
  }
  return (
    <div class="turns" role="group" aria-label={words.turns}>
      <p>{isDated(state) ? words.handed : words.undated}</p>
      {days.map((day) => (
        <button
          type="button"
          key={day}
          aria-pressed={state.at === day}
          onClick={() => store.set({ at: day, from: '', until: '' })}
        >
          {inWords(day, state.lang)}
        </button>
      ))}
    </div>
  );
}
