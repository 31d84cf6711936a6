/** A question under the scenario: the answer as it is and as it would be, held against each other. */
import { ask, post } from '../../api/client';
import { Choose } from '../../find/choose';
import { Choice } from '../../frame/choice';
import { EntityLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { useSheet } from '../../take/sheet/use';
import { scenarioOf, type Change } from './changes';
import { heldAgainst, type Held } from './held';
import { drawHeld } from './sheet';
import { WORDS } from './words';

const PATHS = {
  backers: '/v1/actors/{id}/backers',
  backs: '/v1/actors/{id}/backs',
  allies: '/v1/actors/{id}/allies',
  rivals: '/v1/actors/{id}/rivals',
} as const;
const QUESTIONS = ['backers', 'backs', 'allies', 'rivals'] as const;
const LIMIT = 1000;

interface Props {
  /** The id of a scenario of the graph, or nothing, where there are changes. */
  readonly scenario: string;
  readonly changes: readonly Change[];
}

export function Under({ scenario, changes }: Props) {
  const store = useStore();
  const { about, question } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="under" aria-label={words.under}>
      <h2>{words.under}</h2>
      <div class="whatif-question">
        <Choice
          label={words.question}
          value={question}
          options={QUESTIONS.map((each) => [each, words[each]])}
          onChoose={(value) => store.set({ question: value })}
        />
        <Choose name="about" label={words.about} value={about} onChoose={(id) => store.set({ about: id })} />
      </div>
      {about !== '' && <Compared about={about} scenario={scenario} changes={changes} />}
    </section>
  );
}

function Compared({ about, scenario, changes }: Props & { readonly about: string }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const { lang, question } = state;
  const path = PATHS[question];
  const query = { ...lensOf(state), scenario: '', sign: [], kind: [], family: [], lang, limit: LIMIT };
  const asked = useAnswer(JSON.stringify([path, about, query, scenario, changes]), async (signal) => {
    const asking = { id: about, signal };
    const [before, after] = await Promise.all([
      ask(path, query, asking),
      scenario === ''
        ? post(path, { scenario: scenarioOf(changes) }, query, asking)
        : ask(path, { ...query, scenario }, asking),
    ]);
    return heldAgainst(before.items, after.items);
  });
  return (
    <Answered asked={asked} what={words[question]}>
      {(held) => <Answer held={held} />}
    </Answered>
  );
}

function Answer({ held }: { readonly held: readonly Held[] }) {
  const { question } = useAppState();
  const words = useWords(WORDS);
  useSheet((page) => drawHeld(page, words[question], held), 2);
  return held.length === 0 ? (
    <p class="hint">{words.none}</p>
  ) : (
    <ul class="held">
      {held.map(({ id, label, what }) => (
        <li key={id} class={what}>
          <b class="change-mark" aria-hidden="true">
            {{ stays: '=', goes: '−', comes: '+' }[what]}
          </b>{' '}
          <EntityLink id={id} label={label} /> <span class="hint">{words[what]}</span>
        </li>
      ))}
    </ul>
  );
}
