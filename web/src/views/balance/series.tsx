/** Balance through time: three small charts with one axis of days, and the same as a table. A day can be chosen. */
import { ask, type Schemas } from '../../api/client';
import { StateLink } from '../../frame/links';
import { Choice } from '../../frame/choice';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { number } from '../../words/lang';
import { useSheet } from '../../take/sheet/use';
import { Chart } from './chart';
import { share } from './figures';
import { drawSeries } from './sheet-series';
import { WORDS } from './words';

type Point = Schemas['Point'];

/** What is drawn: a name, the value of a day, and the least end of its axis. */
const LINES = [
  { name: 'index', least: 1, of: (point: Point) => point.index },
  { name: 'triangles', least: 1, of: (point: Point) => point.triangles.strict },
  { name: 'walk', least: 1, of: (point: Point) => point.walk_balance?.value ?? null },
] as const;

export function Series() {
  const state = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const lens = { ...lensOf(state), at: '' };
  const query = { ...lens, lang: state.lang, ambivalent: state.ambivalent, step: state.every };
  const asked = useAnswer(JSON.stringify(query), (signal) => ask('/v1/balance/series', query, { signal }));
  return (
    <section class="series">
      <div class="series-head">
        <h2>{words.series}</h2>
        <Choice
          label={words.every}
          value={state.every}
          options={[
            ['year', words.year],
            ['month', words.month],
          ]}
          onChoose={(every) => store.set({ every })}
        />
      </div>
      <Answered asked={asked} what={words.seriesWhat}>
        {({ items, note }) => (items.length === 0 ? <p dir="auto">{note}</p> : <Lines items={items} />)}
      </Answered>
    </section>
  );
}

function Lines({ items }: { readonly items: readonly Point[] }) {
  const { at, lang } = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const trends = LINES.map(({ name, least, of }) => ({
    name: words[name],
    least,
    spots: items.map((point) => ({ day: point.day, value: of(point) })),
  }));
  useSheet((page) => drawSeries(page, trends, at), 4);
  return (
    <>
      <p class="hint">{words.seriesHint}</p>
      <div class="trends">
        {trends.map((trend) => (
          <Chart key={trend.name} {...trend} at={at} onDay={(day) => store.set({ at: day })} />
        ))}
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={words.series}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.ties}</th>
                {LINES.map(({ name }) => (
                  <th scope="col" key={name}>
                    {words[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((point) => (
                <tr key={point.day}>
                  <th scope="row">
                    <StateLink to={{ at: point.day }}>{inWords(point.day, lang)}</StateLink>
                  </th>
                  <td>{number(point.positive + point.negative, lang)}</td>
                  {LINES.map(({ name, of }) => (
                    <td key={name}>{told(of(point), lang)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function told(value: number | null, lang: 'en' | 'ar'): string {
  return value === null ? '–' : share(value, lang);
}
