/** Ranks: who is how central on some days, and who rose and fell between them. */
import { useMemo } from 'preact/hooks';
import { ask, type Schemas } from '../../api/client';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { FIELDS } from '../../state/fields';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { bumpOf, proposedDays } from './bump';
import { BumpChart } from './chart';
import { Days } from './days';
import { MEASURES, OVER, SIGNED } from './measures';
import { RanksTable } from './table';
import { MEANINGS, NAMES, WORDS } from './words';

type Centrality = Schemas['Centrality'];

const TOPS = ['5', '10', '20', '50'] as const;
const LIMIT = 1000;

export default function Ranks() {
  const { days } = useAppState();
  const words = useWords(WORDS);
  const proposed = useAnswer(`days ${String(days.length === 0)}`, async (signal) =>
    days.length > 0 ? days : proposedDays((await ask('/v1/balance/series', { step: 'year' }, { signal })).items),
  );
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
  const { lang, measure, over } = state;
  // A ranking is of one day: the days of the lens are not regarded.
  const query = { ...lensOf(state), from: '', until: '', measure, over, lang, limit: LIMIT };
  const asked = useAnswer(JSON.stringify([days, query]), (signal) =>
    Promise.all(days.map((at) => ask('/v1/centrality', { ...query, at }, { signal }))),
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
  const notes = [...new Set(answers.flatMap(({ note }) => note ?? []))];
  return (
    <>
      {notes.map((note) => (
        <p class="note" dir="auto" key={note}>
          {note}
        </p>
      ))}
      {bump.courses.length === 0 ? (
        <p class="notice" role="status">
          {words.nobody}
        </p>
      ) : (
        <>
          <p class="hint">{words.hint}</p>
          {bump.leftOut > 0 && <p class="hint">{fill(words.leftOut, { count: number(bump.leftOut, lang) })}</p>}
          <BumpChart bump={bump} days={days} />
          <RanksTable bump={bump} days={days} />
        </>
      )}
    </>
  );
}

function Choices() {
  const store = useStore();
  const { measure, over, top, lang } = useAppState();
  const words = useWords(WORDS);
  const names = useWords(NAMES);
  const meanings = useWords(MEANINGS);
  const chosen = [...MEASURES, ...SIGNED].find((each) => each === measure) ?? MEASURES[0];
  const isSigned = SIGNED.some((each) => each === chosen);
  return (
    <div class="ranks-choices">
      <label class="choice">
        <span>{words.measure}</span>
        <select
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            store.set({ measure: value === MEASURES[0] ? '' : value, over: '' })
          }
        >
          <optgroup label={words.ofTies}>
            {MEASURES.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.ofSigns}>
            {SIGNED.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {!isSigned && (
        <label class="choice">
          <span>{words.over}</span>
          <select
            value={OVER.find((each) => each === over) ?? OVER[0]}
            onChange={({ currentTarget: { value } }) => store.set({ over: value === OVER[0] ? '' : value })}
          >
            {OVER.map((each) => (
              <option key={each} value={each}>
                {words[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="choice">
        <span>{words.top}</span>
        <select value={top} onChange={({ currentTarget: { value } }) => store.set({ top: FIELDS.top.read([value]) })}>
          {TOPS.map((each) => (
            <option key={each} value={each}>
              {number(Number(each), lang)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{meanings[chosen]}</p>
    </div>
  );
}
