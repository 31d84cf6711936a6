/** What a scenario moves: the sentences of the service, then the figures, then everything by name. */
import type { Schemas } from '../../api/client';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { useSheet } from '../../take/sheet/use';
import { number } from '../../words/lang';
import { Moved } from './moved';
import { drawEffects } from './sheet';
import { dayTold, figuresOf, rounded, type Figure } from './told';
import { ABOUT, WORDS } from './words';

type All = Schemas['Effects'];

export function Effects({ effects }: { readonly effects: All }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const about = useWords(ABOUT);
  const vocabulary = useVocabulary();
  const { note, summary } = effects;
  useSheet((page) => drawEffects(page, effects, vocabulary), 1);
  return (
    <section class="effects" aria-label={words.moves}>
      <h2>{words.moves}</h2>
      <p class="hint">{dayTold(effects, lang)}</p>
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

function Figures({ effects }: { readonly effects: All }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const figures = figuresOf(effects, lang);
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
  const told = (value: number | null) => rounded(value, lang);
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
