/** What if: a scenario of the graph, or one built by hand, and all that it moves. */
import { ask, type Schemas } from '../../api/client';
import { StateLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { Builder } from './builder';
import { Shipped } from './shipped';
import { WORDS } from './words';

type Scenario = Schemas['Scenario'];

const OWN = 'own';
const LIMIT = 1000;

export default function WhatIf() {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const asked = useAnswer(lang, (signal) => ask('/v1/scenarios', { lang, limit: LIMIT }, { signal }));
  return (
    <section class="sheet whatif">
      <Answered asked={asked} what={words.scenarios}>
        {({ items }) => <Futures items={items} />}
      </Answered>
    </section>
  );
}

function Futures({ items }: { readonly items: readonly Scenario[] }) {
  const { change, future } = useAppState();
  const words = useWords(WORDS);
  // Without a choice, changes mean one's own; else the first is as good as any.
  const chosen = future !== '' ? future : change.length > 0 ? OWN : (items[0]?.id ?? OWN);
  return (
    <div class="whatif-columns">
      <nav class="futures" aria-label={words.title}>
        <h2>{words.title}</h2>
        <ul>
          {items.map((scenario) => (
            <li key={scenario.id}>
              <StateLink to={{ future: scenario.id }} current={scenario.id === chosen}>
                <Named scenario={scenario} />
              </StateLink>
            </li>
          ))}
          <li>
            <StateLink to={{ future: OWN }} current={chosen === OWN}>
              <b>{words.own}</b>
              <span class="hint">{words.ownHint}</span>
            </StateLink>
          </li>
        </ul>
      </nav>
      <div>{chosen === OWN ? <Builder /> : <Shipped key={chosen} id={chosen} />}</div>
    </div>
  );
}

function Named({ scenario }: { readonly scenario: Scenario }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { addition, ending, amendment } = scenario.change_counts as Readonly<Record<string, number | undefined>>;
  const counts = [
    [words.adds, addition],
    [words.ends, ending],
    [words.changes, amendment],
  ] as const;
  const told = counts.flatMap(([text, count]) =>
    count === undefined || count === 0 ? [] : fill(text, { count: number(count, lang) }),
  );
  return (
    <>
      <b dir="auto">{scenario.label}</b>
      <span class="hint">{[scenario.likelihood?.label, ...told].filter(Boolean).join(' · ')}</span>
    </>
  );
}
