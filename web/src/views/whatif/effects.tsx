/** What a scenario moves: the sentences of the service, then the figures, then everything by name. */
import type { Schemas } from '../../api/client';
import { useAppState, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { Moved } from './moved';
import { ABOUT, WORDS } from './words';

type All = Schemas['Effects'];

export function Effects({ effects }: { readonly effects: All }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const about = useWords(ABOUT);
  const { at, at_by: by, note, summary } = effects;
  return (
    <section class="effects" aria-label={words.moves}>
      <h2>{words.moves}</h2>
      <p class="hint">
        {at === null
          ? words.whole
          : fill(by === 'whole' ? words.changesDay : words[`${by}Day`], { day: inWords(at, lang) })}
      </p>
      {note !== null && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      <ul class="summary">
        {summary.map(({ about: what, text }) => (
          <li key={text} class={what === 'unmoved' ? 'unmoved' : ''}>
            <span class="hint">{about[what]}</span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      <Figures effects={effects} />
      <Moved effects={effects} />
    </section>
  );
}

interface Figure {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly lost: number | null;
  readonly gained: number | null;
}

function Figures({ effects }: { readonly effects: All }) {
  const words = useWords(WORDS);
  const { answers, balance, communities } = effects;
  const pair = (name: string, before: number | null, after: number | null): Figure => ({
    name,
    before,
    after,
    lost: null,
    gained: null,
  });
  const figures: readonly Figure[] = [
    ...answers.map(({ label, question, before, after, counts }) => {
      const count = counts as Readonly<Record<string, number | undefined>>;
      return { name: label ?? question, before, after, lost: count.lost ?? 0, gained: count.gained ?? 0 };
    }),
    pair(words.index, balance.before.index, balance.after.index),
    pair(words.triangles, balance.before.balanced_triangles, balance.after.balanced_triangles),
    pair(words.walk, balance.before.walk_balance, balance.after.walk_balance),
    pair(words.groups, communities.before.total, communities.after.total),
  ];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.figures}>
      <table class="figures">
        <caption>{words.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.lost}</th>
            <th scope="col">{words.gained}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Row key={figure.name} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ figure }: { readonly figure: Figure }) {
  const { lang } = useAppState();
  const { name, before, after, lost, gained } = figure;
  const told = (value: number | null) => (value === null ? '–' : number(Math.round(value * 100) / 100, lang));
  const isMoved = told(before) !== told(after) || (lost ?? 0) + (gained ?? 0) > 0;
  return (
    <tr class={isMoved ? 'moved' : ''}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>{told(before)}</td>
      <td>{told(after)}</td>
      <td>{lost !== null && <bdi dir="ltr">{lost === 0 ? '0' : `−${number(lost, lang)}`}</bdi>}</td>
      <td>{gained !== null && <bdi dir="ltr">{gained === 0 ? '0' : `+${number(gained, lang)}`}</bdi>}</td>
    </tr>
  );
}
