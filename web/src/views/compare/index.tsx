/** Compare: two days, or two days of knowledge, side by side: what began, what ended, what changed, and why. */
import { useEffect } from 'preact/hooks';
import { ask, type Schemas } from '../../api/client';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { useSheet } from '../../take/sheet/use';
import { dayOf } from '../../time/days';
import { marks } from '../../time/marks';
import { fill, number } from '../../words/lang';
import { current } from '../look/current';
import { Changes } from './changes';
import { Changed } from './drawn';
import { Handovers, Measures } from './summary';
import { MOST, queryOf } from './query';
import { drawCompare } from './sheet';
import { between, firstSides, type Between } from './sides';
import { SideBar } from './side-bar';
import { WORDS } from './words';

export default function Compare() {
  const state = useAppState();
  const words = useWords(WORDS);
  const pair = between(state);
  useFirstSides();
  const isOneSided = state.before === '' && state.before_known === '';
  return (
    <section class="compare">
      <SideBar />
      {pair === null ? <p class="notice">{isOneSided ? words.choose : words.same}</p> : <Found pair={pair} />}
    </section>
  );
}

/** Who comes without a day sees the last year of the graph: it stands in the address at once. */
function useFirstSides(): void {
  const store = useStore();
  useEffect(() => {
    const { at, before, before_known, lang } = store.state;
    if (before !== '' || before_known !== '') {
      return;
    }
    const controller = new AbortController();
    marks(lang, controller.signal).then(
      (found) => {
        const days = found.marks.map(({ day }) => day);
        store.set(firstSides(at, days, dayOf) ?? {}, 'replace');
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [store]);
}

interface Answers {
  readonly diff: Schemas['Diff'];
  readonly handovers: Schemas['Handovers'];
}

function Found({ pair }: { readonly pair: Between }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const query = queryOf(state, pair);
  const asked = useAnswer<Answers>(JSON.stringify(query), async (signal) => {
    const [diff, handovers] = await Promise.all([
      ask('/v1/diff', { ...query, limit: MOST }, { signal }),
      // What changes hands is told whatever kinds and signs the lens is about.
      ask('/v1/handovers', { ...query, kind: [], sign: [], family: [], type: [] }, { signal }),
    ]);
    return { diff, handovers };
  });
  return (
    <Answered asked={asked} what={words.what}>
      {(answers) => <Told answers={answers} pair={pair} />}
    </Answered>
  );
}

interface ToldProps {
  readonly answers: Answers;
  readonly pair: Between;
}

function Told({ answers: { diff, handovers }, pair }: ToldProps) {
  const state = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  useSheet((page) => drawCompare(page, { diff, handovers, pair, vocabulary, draw: current.draw }));
  return (
    <div class="compare-body">
      <div class="compare-head">
        <p class="compare-counts" role="status">
          <strong>{fill(words.total, { count: number(diff.total, state.lang) })}</strong>
          {(['begun', 'ended', 'changed'] as const).map((what) => (
            <span key={what} class={`sign-${what}`}>
              {words[what]} {number(diff.counts.what[what] ?? 0, state.lang)}
            </span>
          ))}
        </p>
        {diff.total === 0 && <p class="hint">{words.nothing}</p>}
        {diff.total > diff.items.length && (
          <p class="hint">
            {fill(words.first, {
              count: number(diff.items.length, state.lang),
              total: number(diff.total, state.lang),
            })}
          </p>
        )}
      </div>
      <div class="compare-text" tabIndex={0} role="region" aria-label={words.what} data-shown={diff.total}>
        <Handovers items={handovers.items} />
        <Changes items={diff.items} total={diff.total} pair={pair} />
        <Measures items={diff.measures} />
      </div>
      <Changed items={diff.items} />
    </div>
  );
}
