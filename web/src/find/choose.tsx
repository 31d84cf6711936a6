/** Boxes that choose entities, for forms: as the search box, but what is chosen stays. */
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { Chip } from '../frame/chip';
import { useAnswer, useAppState, useWords } from '../state/hooks';
import { boxOf, MatchList, useListBox } from './listbox';
import { WORDS } from './words';

interface Props {
  /** Unique on the page, for the list of the box. */
  readonly name: string;
  readonly label: string;
  /** The id of the entity; empty where none is chosen. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

export function Choose({ name, label, value, onChoose }: Props) {
  const words = useWords(WORDS);
  const shown = useLabel(value);
  // What is being typed; null while the box says what is chosen.
  const [text, setText] = useState<string | null>(null);
  const isEmptied = text?.trim() === '';
  /** Stop typing; who left nothing in the box wants nobody. */
  const rest = () => {
    setText(null);
    if (isEmptied) {
      onChoose('');
    }
  };
  const box = useListBox({
    name,
    text: text ?? '',
    isOpen: text !== null,
    onTake: ({ id }) => {
      setText(null);
      onChoose(id);
    },
    onEscape: text === null ? undefined : () => setText(null),
    onKey: (key) => key === 'Enter' && isEmptied && rest(),
  });
  return (
    <div class="choose">
      <label class="choice">
        <span>{label}</span>
        <input
          {...boxOf(box)}
          placeholder={words.name}
          value={text ?? shown}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={rest}
        />
      </label>
      <MatchList box={box} label={label} told="takes" />
    </div>
  );
}

interface SomeProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The same for several: each that is chosen stands behind the box, until it is taken away. */
export function ChooseSome({ name, label, values, onChoose }: SomeProps) {
  return (
    <div class="choose-some">
      <Choose
        name={name}
        label={label}
        value=""
        onChoose={(id) => id !== '' && onChoose([...new Set([...values, id])])}
      />
      {values.map((id) => (
        <Chosen key={id} id={id} of={label} onRemove={() => onChoose(values.filter((each) => each !== id))} />
      ))}
    </div>
  );
}

function Chosen({ id, of, onRemove }: { readonly id: string; readonly of: string; readonly onRemove: () => void }) {
  const words = useWords(WORDS);
  const label = useLabel(id);
  return <Chip name={label} without={`${of}: ${words.without} ${label}`} onRemove={onRemove} />;
}

/** Return what an entity is called; its id while that is awaited, or where there is no such entity. */
function useLabel(id: string): string {
  const { lang } = useAppState();
  const { answer } = useAnswer(JSON.stringify([id, lang]), async (signal) =>
    id === '' ? null : (await ask('/v1/entities/{id}', { lang }, { id, signal })).entity,
  );
  return answer !== null && answer.id === id ? answer.label : id;
}
