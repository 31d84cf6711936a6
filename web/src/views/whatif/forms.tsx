/** Forms for one change more: end, flip or retype a relationship that there is, or add one. */
import { useState } from 'preact/hooks';
import { ask } from '../../api/client';
import { Choose } from '../../find/choose';
import { TypeChoice } from '../../find/type-choice';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { withChange, type Change } from './changes';
import { WORDS } from './words';

const LIMIT = 1000;

/** Return the function that puts a change into the address. */
function useChange(): (change: Change) => void {
  const store = useStore();
  return (change) => store.set({ future: 'own', change: withChange(store.state.change, change) });
}

export function AlterForm() {
  const words = useWords(WORDS);
  const [entity, setEntity] = useState('');
  return (
    <fieldset>
      <legend>{words.alter}</legend>
      <Choose name="alter-of" label={words.of} value={entity} onChoose={setEntity} />
      {entity !== '' && <Which key={entity} entity={entity} />}
    </fieldset>
  );
}

function Which({ entity }: { readonly entity: string }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const put = useChange();
  const [chosen, setChosen] = useState('');
  const [type, setType] = useState('');
  const { lang } = state;
  const query = { ...lensOf(state), scenario: '', sign: [], kind: [], family: [], lang, entity, limit: LIMIT };
  const asked = useAnswer(JSON.stringify(query), (signal) => ask('/v1/relationships', query, { signal }));
  return (
    <Answered asked={asked} what={words.relationships}>
      {({ items }) => {
        const relationship = items.find(({ id }) => id === chosen) ?? items[0];
        if (relationship === undefined) {
          return <p class="hint">{words.none}</p>;
        }
        const { id } = relationship;
        return (
          <>
            <label class="choice">
              <span>{words.which}</span>
              <select value={id} onChange={(event) => setChosen(event.currentTarget.value)}>
                {items.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.source.label} {each.type.label} {each.target.label}
                  </option>
                ))}
              </select>
            </label>
            <p class="buttons">
              <button type="button" class="main" onClick={() => put({ change: 'ending', relationship: id })}>
                {words.endIt}
              </button>
              {relationship.type.sign !== 0 && (
                <button type="button" onClick={() => put({ change: 'flip', relationship: id })}>
                  {words.flipIt}
                </button>
              )}
            </p>
            <p class="buttons">
              <TypeChoice label={words.becomeLabel} value={type} onType={setType} />
              <button
                type="button"
                disabled={type === ''}
                onClick={() => put({ change: 'amendment', relationship: id, type })}
              >
                {words.changeIt}
              </button>
            </p>
          </>
        );
      }}
    </Answered>
  );
}

const NOTHING = { source: '', type: '', target: '', from: '', until: '' };

export function AddForm() {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const put = useChange();
  const [made, setMade] = useState(NOTHING);
  const isWhole = made.source !== '' && made.type !== '' && made.target !== '';
  const add = () => {
    put({ change: 'addition', ...made });
    setMade(NOTHING);
  };
  return (
    <fieldset>
      <legend>{words.add}</legend>
      <Choose
        name="add-source"
        label={words.source}
        value={made.source}
        onChoose={(source) => setMade((now) => ({ ...now, source }))}
      />
      <TypeChoice label={words.type} value={made.type} onType={(type) => setMade((now) => ({ ...now, type }))} />
      <Choose
        name="add-target"
        label={words.target}
        value={made.target}
        onChoose={(target) => setMade((now) => ({ ...now, target }))}
      />
      <p class="buttons">
        {(['from', 'until'] as const).map((end) => (
          <label class="choice" key={end}>
            <span>{words[end]}</span>
            <input
              type="date"
              value={made[end]}
              onChange={({ currentTarget: { value } }) => setMade((now) => ({ ...now, [end]: value }))}
            />
          </label>
        ))}
        <button type="button" class="main" disabled={!isWhole} onClick={add}>
          {words.addIt}
        </button>
      </p>
      {!isWhole && <p class="hint">{fill(words.incomplete, { count: number(3, lang) })}</p>}
    </fieldset>
  );
}
