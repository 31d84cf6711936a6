/** A scenario of the graph: how likely, what drives it, what it changes, and what that moves. */
import { ask, type Schemas } from '../../api/client';
import { EntityLink, StateLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useVocabulary, useWords } from '../../state/hooks';
import { labelOf } from '../../take/question/names';
import { useSheet } from '../../take/sheet/use';
import { fill } from '../../words/lang';
import { said } from '../../words/sentence';
import { lensBelow } from './changes';
import { Effects } from './effects';
import { NamedRelationship } from './named';
import { drawScenario } from './sheet';
import { hedgesTold } from './told';
import { Under } from './under';
import { WORDS } from './words';

type Scenario = Schemas['ScenarioFull'];
type Change = Schemas['Change'];

export function Shipped({ id }: { readonly id: string }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const { lang } = state;
  const record = useAnswer(JSON.stringify([id, lang]), (signal) => ask('/v1/scenarios/{id}', { lang }, { id, signal }));
  const lens = lensBelow(state);
  const effects = useAnswer(JSON.stringify([id, lang, lens]), (signal) =>
    ask('/v1/scenarios/{id}/effects', { ...lens, lang }, { id, signal }),
  );
  return (
    <>
      <Answered asked={record} what={words.scenario}>
        {({ scenario }) => <Record scenario={scenario} />}
      </Answered>
      <Answered asked={effects} what={words.effects}>
        {(answer) => <Effects effects={answer} />}
      </Answered>
      <Under scenario={id} changes={[]} />
    </>
  );
}

function Record({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords(WORDS);
  const { changes, definition, drivers, id, label, likelihood } = scenario;
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const altered = changes.flatMap(({ relationship }) => relationship ?? []);
  const { answer: names } = useAnswer(JSON.stringify([altered, lang]), (signal) =>
    Promise.all(altered.map(async (each) => [each, await labelOf(`~${each}`, { lang }, vocabulary, signal)] as const)),
  );
  useSheet((page) => drawScenario(page, scenario, new Map(names), vocabulary));
  return (
    <>
      <h2 class="scenario-name" dir="auto">
        {label}
      </h2>
      {likelihood && (
        <p>
          <span class="chip">{likelihood.label}</span>
        </p>
      )}
      {definition !== null && (
        <p class="lead" dir="auto">
          {definition}
        </p>
      )}
      {drivers.length > 0 && (
        <p>
          <span class="hint">{words.drivers}: </span>
          {drivers.map((each, place) => (
            <span key={each.id}>
              {place > 0 && ' · '}
              <EntityLink id={each.id} label={each.label} />
            </span>
          ))}
        </p>
      )}
      <ul class="changes">
        {changes.map((change, place) => (
          <li key={place}>
            <One change={change} />
          </li>
        ))}
      </ul>
      <p class="hint">
        {words.seeUnder} <StateLink to={{ view: '', scenario: id }}>{words.network}</StateLink> ·{' '}
        <StateLink to={{ view: 'table', scenario: id }}>{words.table}</StateLink> ·{' '}
        <StateLink to={{ view: 'balance', scenario: id }}>{words.balanceView}</StateLink>
      </p>
    </>
  );
}

const SIGNS = { addition: '+', ending: '−', amendment: '~' } as const;

function One({ change }: { readonly change: Change }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const vocabulary = useVocabulary();
  const { relationship, source, target, type, hedges, description } = change;
  const added = source && type && target ? said({ source, type, target }, vocabulary, lang) : null;
  return (
    <>
      <span class={`change-sign ${change.change}`}>
        <span aria-hidden="true">{SIGNS[change.change]}</span> {words[change.change]}
      </span>
      <div>
        <p>
          {relationship !== null && <NamedRelationship id={relationship} />}
          {relationship === null && source && <EntityLink id={source.id} label={added?.source ?? source.label} />}{' '}
          {type && (
            <em>{relationship === null ? (added?.verb ?? type.label) : fill(words.becomes, { type: type.label })}</em>
          )}{' '}
          {relationship === null && target && <EntityLink id={target.id} label={added?.target ?? target.label} />}
        </p>
        {hedges.length > 0 && <p class="hint">{hedgesTold(hedges, lang)}</p>}
        {description !== null && (
          <p class="hint" dir="auto">
            {description}
          </p>
        )}
      </div>
    </>
  );
}
