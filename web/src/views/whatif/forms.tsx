/** Forms for one change more: end, flip or retype a relationship that there is, or add one. */
import { useState } from 'preact/hooks';
import { listed } from '../../api/pages';
import { Choose } from '../../find/choose';
import { TypeChoice } from '../../find/type-choice';
import { Button } from '../../frame/button';
import { Choice } from '../../frame/choice';
import { DayInput } from '../../frame/day-input';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { withChange, type Change } from './changes';
import { having, told, type Tie } from './having';
import { WORDS } from './words';

/** Relationships that are listed at once: above that, a name finds the others. */
const MOST = 200;

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
      {entity === '' ? <p class="hint">{words.alterHint}</p> : <Which key={entity} entity={entity} />}
    </fieldset>
  );
}

function Which({ entity }: { readonly entity: string }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const { lang } = state;
  const query = { ...lensOf(state), scenario: '', sign: [], kind: [], family: [], lang, entity };
  const asked = useAnswer(JSON.stringify(query), (signal) => listed('/v1/relationships', query, signal));
  return (
    <Answered asked={asked} what={words.relationships}>
      {({ items, total }) =>
        items.length === 0 ? <p class="hint">{words.none}</p> : <Among items={items} total={total} />
      }
    </Answered>
  );
}

/** One of many relationships, found by a name or a type that it has in it. */
function Among({ items, total }: { readonly items: readonly Tie[]; readonly total: number }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const found = having(items, text);
  const some = found.slice(0, MOST);
  const relationship = some.find(({ id }) => id === chosen) ?? some[0];
  const vocabulary = useVocabulary();
  const read = number(items.length, lang);
  return (
    <>
      <label class="choice">
        <span>{words.filter}</span>
        <input
          type="search"
          dir="auto"
          placeholder={words.filterHint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="hint" role="status">
        {fill(words.filtered, { count: number(found.length, lang), total: read })}{' '}
        {found.length > MOST && fill(words.firstOf, { shown: number(MOST, lang) })}{' '}
        {total > items.length && fill(words.unreadTies, { total: number(total, lang), read })}
      </p>
      {relationship === undefined ? (
        <p class="hint">{words.noMatch}</p>
      ) : (
        <>
          <Choice
            label={words.which}
            value={relationship.id}
            options={some.map((each) => [each.id, told(each, vocabulary, lang)])}
            onChoose={setChosen}
          />
          <Alter relationship={relationship} />
        </>
      )}
    </>
  );
}

/** What can be done with a relationship. */
function Alter({ relationship: { id, type: now } }: { readonly relationship: Tie }) {
  const words = useWords(WORDS);
  const put = useChange();
  const [type, setType] = useState('');
  return (
    <>
      <p class="buttons">
        <button type="button" class="main" onClick={() => put({ change: 'ending', relationship: id })}>
          {words.endIt}
        </button>
        {now.sign !== 0 && (
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
