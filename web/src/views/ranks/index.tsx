/** Ranks: who is how central on some days, and who rose and fell between them. */
import { useMemo } from 'preact/hooks';
import { ask } from '../../api/client';
import { listed } from '../../api/pages';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useWords } from '../../state/hooks';
import { useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { bumpOf, proposedDays } from './bump';
import { BumpChart } from './chart';
import { Choices } from './choices';
import { Days } from './days';
import { queryOf } from './query';
import { drawRanks } from './sheet';
import { RanksTable } from './table';
import { WORDS } from './words';

type Centrality = Awaited<ReturnType<typeof listed<'/v1/centrality'>>>;

/** What it may take to find days to begin with. */
const SECONDS = 1;

export default function Ranks() {
  const { days } = useAppState();
  const words = useWords(WORDS);
  const proposed = useAnswer(`days ${String(days.length === 0)}`, async (signal) => {
    if (days.length > 0) {
      return days;
    }
    const { items, unmeasured } = await ask('/v1/balance/series', { step: 'year', time_limit: SECONDS }, { signal });
    return proposedDays(items, unmeasured);
  });
  return (
    <section class="sheet ranks">
      <h2>{words.title}</h2>
      <Answered asked={proposed} what={words.daysWhat}>
        {(some) => <Chosen days={days.length > 0 ? days : some} />}
      </Answered>
    </section>
  );
}

function Chosen({ days }: { readonly days: readonly string[] }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const queries = days.map((at) => queryOf(state, at));
  const asked = useAnswer(JSON.stringify(queries), (signal) =>
    Promise.all(queries.map((query) => listed('/v1/centrality', query, signal))),
  );
  return (
    <>
      <Choices />
      <Days days={days} />
      <Answered asked={asked} what={words.what}>
        {(answers) => <Told answers={answers} />}
      </Answered>
    </>
  );
}

/** Return how many are listed where others are ranked behind them, null where all are listed. */
function cutOf({ items, total }: Centrality): number | null {
  return items.length < total ? items.length : null;
}

function Told({ answers }: { readonly answers: readonly Centrality[] }) {
  const { lang, top } = useAppState();
  const words = useWords(WORDS);
  const days = answers.map(({ lens }) => String(lens.at ?? ''));
  const bump = useMemo(
    () =>
      bumpOf(
        answers.map(({ lens, items }) => ({ day: String(lens.at ?? ''), items })),
        Number(top),
      ),
    [answers, top],
  );
  useSheet((page) => drawRanks(page, { bump, days }));
  const unweighed = Math.max(0, ...answers.map((answer) => answer.unweighed));
  const notes = [...new Set(answers.flatMap(({ note }) => note ?? []))];
  return (
    <>
      {notes.map((note) => (
        <p class="note" dir="auto" key={note}>
          {note}
        </p>
      ))}
      {unweighed > 0 && <p class="note">{fill(words.unweighed, { count: number(unweighed, lang) })}</p>}
      {bump.courses.length === 0 ? (
        <p class="notice" role="status">
          {words.nobody}
        </p>
      ) : (
        <>
          <p class="hint">{words.hint}</p>
          {bump.leftOut > 0 && <p class="hint">{fill(words.leftOut, { count: number(bump.leftOut, lang) })}</p>}
          <BumpChart bump={bump} days={days} />
          <RanksTable bump={bump} days={days} cuts={answers.map(cutOf)} />
        </>
      )}
    </>
  );
}
