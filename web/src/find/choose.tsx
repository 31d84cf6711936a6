/**
 * A box that chooses one entity, for forms: as the search box, but what is chosen stays in it.
 *
 * Source: ARIA Authoring Practices Guide (W3C), the pattern “combobox with a list”.
 */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client';
import { useAnswer, useAppState, useVocabulary } from '../state/hooks';
import { fill, number } from '../words/lang';
import { matching, useMatches, type Match } from './matches';

interface Props {
  /** Unique on the page, for the list of the box. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** The id of the entity; empty where none is chosen. */
  readonly value: string;
  readonly words: Readonly<Record<'nobody' | 'failed' | 'found', string>>;
  readonly onChoose: (id: string) => void;
}

export function Choose({ name, label, hint, value, words, onChoose }: Props) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const shown = useLabel(value);
  // What is being typed; null while the box says what is chosen.
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { items, text: asked, hasFailed } = useMatches(text ?? '', lang);
  const isShown = text !== null && text.trim() !== '' && asked !== '';
  useEffect(() => setActive(0), [asked]);

  const take = (match: Match | undefined) => {
    if (match !== undefined) {
      setText(null);
      onChoose(match.id);
    }
  };
  const onEnter = () => {
    if (text === null) {
      return;
    }
    const sought = text.trim();
    if (sought === '') {
      setText(null);
      onChoose('');
    } else if (asked === sought) {
      take(items[active]);
    } else {
      void matching(sought, lang).then(([best]) => take(best));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(Math.min(items.length - 1, active + 1)),
      ArrowUp: () => setActive(Math.max(0, active - 1)),
      Enter: onEnter,
      Escape: () => setText(null),
    };
    const move = moves[event.key];
    if (move !== undefined && !event.isComposing) {
      event.preventDefault();
      move();
    }
  };
  return (
    <div class="choose">
      <label class="choice">
        <span>{label}</span>
        <input
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-expanded={isShown && items.length > 0}
          aria-controls={`${name}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && items[active] ? `${name}-${active}` : undefined}
          placeholder={hint}
          value={text ?? shown}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={() => {
            if (text?.trim() === '') {
              onChoose('');
            }
            setText(null);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul id={`${name}-list`} role="listbox" aria-label={label} hidden={!isShown || items.length === 0}>
        {items.map((match, index) => (
          <li
            key={match.id}
            id={`${name}-${index}`}
            role="option"
            aria-selected={index === active}
            // Before the box loses the focus, and with it this list.
            onMouseDown={(event) => {
              event.preventDefault();
              take(match);
            }}
          >
            <bdi>{match.label}</bdi>{' '}
            <span class="hint">{match.kinds.map((kind) => vocabulary.label('kinds', kind, lang)).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {isShown && items.length === 0 && (
        <p class="no-match" dir="auto">
          {hasFailed ? words.failed : fill(words.nobody, { text: asked })}
        </p>
      )}
      <p class="unseen" role="status">
        {isShown && items.length > 0 ? fill(words.found, { count: number(items.length, lang) }) : ''}
      </p>
    </div>
  );
}

/** Return what an entity is called; its id while that is awaited, or where there is no such entity. */
function useLabel(id: string): string {
  const { lang } = useAppState();
  const { answer } = useAnswer(JSON.stringify([id, lang]), async (signal) =>
    id === '' ? null : (await ask('/v1/entities/{id}', { lang }, { id, signal })).entity,
  );
  return answer !== null && answer.id === id ? answer.label : id;
}
