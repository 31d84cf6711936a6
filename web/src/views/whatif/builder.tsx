/** A scenario built by hand: its changes, what each of them has against it, forms for more, and what all of it moves. */
import type { ComponentChildren } from 'preact';
import { post } from '../../api/client';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { changesOf, leftOut, lensBelow, MOST, placeOf, scenarioOf, textOfChange, type Change } from './changes';
import { Effects } from './effects';
import { AddForm, AlterForm } from './forms';
import { NamedAddition, NamedRelationship } from './named';
import { Under } from './under';
import { WORDS } from './words';
import { Wrong } from './wrong';

export function Builder() {
  const state = useAppState();
  const words = useWords(WORDS);
  const { lang } = state;
  const changes = changesOf(state.change);
  const left = leftOut(state.change);
  const lens = lensBelow(state);
  const body = { scenario: scenarioOf(changes) };
  const asked = useAnswer(JSON.stringify([body, lang, lens]), (signal) =>
    changes.length === 0 ? Promise.resolve(null) : post('/v1/scenarios/effects', body, { ...lens, lang }, { signal }),
  );
  const problem = asked.refusal?.problem ?? null;
  const fault = placeOf(problem);
  return (
    <>
      <h2 class="scenario-name">{words.own}</h2>
      <p class="hint">{words.ownLong}</p>
      {changes.length === 0 ? (
        <p class="nothing-yet">{words.nothingYet}</p>
      ) : (
        <ol class="changes" aria-label={words.own}>
          {changes.map((change, place) => (
            <li key={textOfChange(change)} class={place === fault ? 'at-fault' : ''}>
              <One change={change}>
                {problem !== null && place === fault && <Wrong {...{ problem, changes, place }} />}
              </One>
            </li>
          ))}
        </ol>
      )}
      {left > 0 && (
        <p class="note" role="status">
          {fill(words.tooMany, { most: number(MOST, lang), count: number(left, lang) })}
        </p>
      )}
      <div class="whatif-forms">
        <AlterForm />
        <AddForm />
      </div>
      {changes.length > 0 && fault < 0 && (
        <>
          <Answered asked={asked} what={words.effects}>
            {(effects) => effects && <Effects effects={effects} />}
          </Answered>
          <Under scenario="" changes={changes} />
        </>
      )}
    </>
  );
}

const SIGNS = { addition: '+', ending: '−', amendment: '~', flip: '±' } as const;

function One({ change, children }: { readonly change: Change; readonly children: ComponentChildren }) {
  const store = useStore();
  const { change: texts } = useAppState();
  const words = useWords(WORDS);
  const text = textOfChange(change);
  return (
    <>
      <span class={`change-sign ${change.change}`}>
        <span aria-hidden="true">{SIGNS[change.change]}</span> {words[change.change]}
      </span>
      <div>
        <p>
          <Told change={change} />
        </p>
        {children}
      </div>
      <button type="button" onClick={() => store.set({ future: 'own', change: texts.filter((each) => each !== text) })}>
        {words.remove}
      </button>
    </>
  );
}

function Told({ change }: { readonly change: Change }) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  if (change.change !== 'addition') {
    return (
      <>
        <NamedRelationship id={change.relationship} />
        {change.change === 'amendment' && (
          <em> {fill(words.becomes, { type: vocabulary.typeLabel(change.type, lang) })}</em>
        )}
      </>
    );
  }
  const { source, type, target, from, until } = change;
  return (
    <>
      <NamedAddition {...{ source, type, target }} />
      {from !== '' && (
        <span class="hint">
          {' '}
          {words.from} {inWords(from, lang)}
        </span>
      )}
      {until !== '' && (
        <span class="hint">
          {' '}
          {words.until} {inWords(until, lang)}
        </span>
      )}
    </>
  );
}
