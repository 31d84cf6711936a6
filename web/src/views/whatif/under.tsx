/** A question under the scenario: the answer as it is and as it would be, held against each other. */
import { ask, post } from '../../api/client';
import { paged, type Page } from '../../api/pages';
import { Choose } from '../../find/choose';
import { Choice } from '../../frame/choice';
import { EntityLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { scenarioOf, type Change } from './changes';
import { compared, type Comparison, type Item } from './held';
import { drawHeld } from './sheet';
import { cutTold } from './told';
import { WORDS } from './words';

const PATHS = {
  backers: '/v1/actors/{id}/backers',
  backs: '/v1/actors/{id}/backs',
  allies: '/v1/actors/{id}/allies',
  rivals: '/v1/actors/{id}/rivals',
} as const;
const QUESTIONS = ['backers', 'backs', 'allies', 'rivals'] as const;
/** Names that are listed; those that move come first. */
const MOST = 1000;

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
  const query = { ...lensOf(state), scenario: '', sign: [], kind: [], family: [], lang };
  const asked = useAnswer(JSON.stringify([path, about, query, scenario, changes]), async (signal) => {
    const asking = { id: about, signal };
    const [before, after] = await Promise.all([
      paged<Item, Page<Item>>((turn) => ask(path, { ...query, ...turn }, asking)),
      paged<Item, Page<Item>>((turn) =>
        scenario === ''
          ? post(path, { scenario: scenarioOf(changes) }, { ...query, ...turn }, asking)
          : ask(path, { ...query, ...turn, scenario }, asking),
      ),
    ]);
    return compared(before, after);
  });
  return (
    <Answered asked={asked} what={words[question]}>
      {(comparison) => <Answer comparison={comparison} />}
    </Answered>
  );
}

function Answer({ comparison }: { readonly comparison: Comparison }) {
  const { lang, question } = useAppState();
  const words = useWords(WORDS);
  const { held, cut } = comparison;
  useSheet((page) => drawHeld(page, words[question], comparison), 2);
  return (
    <>
      {cut !== null && (
        <p class="note" role="status">
          {cutTold(cut, lang)}
        </p>
      )}
      {held.length === 0 && cut === null && <p class="hint">{words.none}</p>}
      {held.length > 0 && (
        <ul class="held">
          {held.slice(0, MOST).map(({ id, label, what }) => (
            <li key={id} class={what}>
              <b class="change-mark" aria-hidden="true">
                {{ stays: '=', goes: '−', comes: '+' }[what]}
              </b>{' '}
              <EntityLink id={id} label={label} /> <span class="hint">{words[what]}</span>
            </li>
          ))}
        </ul>
      )}
      {held.length > MOST && <p class="hint">{fill(words.more, { count: number(held.length - MOST, lang) })}</p>}
    </>
  );
}
