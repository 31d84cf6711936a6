/** Forms for one change more: end, flip or retype a relationship that there is, or add one. */
import { useState } from 'preact/hooks';
import { ask, type Schemas } from '../../api/client';
import { pictured } from '../../drawing/label';
import { Choose } from '../../find/choose';
import { TypeChoice } from '../../find/type-choice';
import { Button } from '../../frame/button';
import { Choice } from '../../frame/choice';
import { DayInput } from '../../frame/day-input';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { withChange, type Change } from './changes';
import { WORDS } from './words';

const LIMIT = 1000;
/** Letters of a name in a list. */
const LONGEST = 80;

/** Return the function that puts a change into the address. */
function useChange(): (change: Change) => void {
  const store = useStore();
  return (change) => store.set({ future: 'own', change: withChange(store.state.change, change) });
}

/** A relationship as one of many in a list. */
function told({ source, target, type }: Schemas['Relationship']): string {
  return [source.label ?? source.id, type.label, target.label ?? target.id]
    .map((part) => pictured(part, LONGEST))
    .join(' ');
}

export function AlterForm() {
  const words = useWords(WORDS);
  const [entity, setEntity] = useState('');
  return (
    <fieldset>
      <legend>{words.alter}</legend>
      <Choose name="alter-of" label={words.of} value={entity} onChoose={setEntity} />
      {entity === '' ? <p class="hint">{words.alterHint}</p> : <Which key={entity} entity={entity} />}
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
            <Choice
              label={words.which}
              value={id}
              options={items.map((each) => [each.id, told(each)])}
              onChoose={setChosen}
            />
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
              <Button isOff={type === ''} onClick={() => put({ change: 'amendment', relationship: id, type })}>
                {words.changeIt}
              </Button>
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
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    put({ change: 'addition', ...made });
    setMade(NOTHING);
  };
  return (
    <form onSubmit={add}>
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
        {(['from', 'until'] as const).map((end) => (
          <DayInput
            key={end}
            label={words[end]}
            value={made[end]}
            isOfTime
            onDay={(value) => setMade((now) => ({ ...now, [end]: value }))}
          />
        ))}
        <p class="buttons">
          <Button type="submit" class="main" isOff={!isWhole}>
            {words.addIt}
          </Button>
        </p>
        {!isWhole && <p class="hint">{fill(words.incomplete, { count: number(3, lang) })}</p>}
      </fieldset>
    </form>
  );
}
