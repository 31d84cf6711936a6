/**
 * Find: one box for both scripts. The best hit is chosen from the start, so that Enter opens it.
 *
 * Source: ARIA Authoring Practices Guide (W3C), the pattern “combobox with a list”.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../frame/icon';
import { useAppState, useShared, useWords } from '../state/hooks';
import { fill, number } from '../words/lang';
import { matching, useMatches, type Match } from './matches';
import { WORDS } from './words';

export function Find() {
  const { store } = useShared();
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { items, text: asked, hasFailed } = useMatches(text, lang);
  const isShown = isOpen && text.trim() !== '' && asked !== '';

  useEffect(() => setActive(0), [asked]);
  useEffect(() => focusOnSlash(input), []);

  const open = (match: Match | undefined) => {
    if (match !== undefined) {
      store.set({ open: match.id, grow: [match.id], kind: [], sign: [], family: [], hide: [], pin: [] });
      setText('');
      setOpen(false);
      input.current?.blur();
    }
  };
  const onEnter = () => {
    // Who types faster than answers come means what stands in the box, not what is listed.
    const isCurrent = asked === text.trim();
    if (isCurrent) {
      open(items[active]);
    } else if (text.trim() !== '') {
      void matching(text.trim(), lang).then(([best]) => open(best));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(isShown ? Math.min(last, active + 1) : 0),
      ArrowUp: () => setActive(Math.max(0, active - 1)),
      Enter: onEnter,
      Escape: () => (isShown ? setOpen(false) : setText('')),
    };
    const move = moves[event.key];
    if (move !== undefined && !event.isComposing) {
      event.preventDefault();
      setOpen(event.key !== 'Escape');
      move();
    }
  };

  return (
    <div class="find" role="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={words.label}
        aria-expanded={isShown && items.length > 0}
        aria-controls="matches"
        aria-autocomplete="list"
        aria-activedescendant={isShown && items[active] ? `match-${active}` : undefined}
        placeholder={words.hint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <ul id="matches" role="listbox" aria-label={words.label} hidden={!isShown || items.length === 0}>
        {items.map((match, index) => (
          <Option key={match.id} match={match} place={index} isActive={index === active} onPick={() => open(match)} />
        ))}
      </ul>
      {isShown && items.length === 0 && (
        <p class="no-match" dir="auto">
          {hasFailed ? words.failed : fill(words.nothing, { text: asked })}
        </p>
      )}
      <p class="unseen" role="status">
        {isShown && items.length > 0 ? fill(words.count, { count: number(items.length, lang) }) : ''}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly match: Match;
  readonly place: number;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function Option({ match, place, isActive, onPick }: OptionProps) {
  const { vocabulary } = useShared();
  const { lang } = useAppState();
  const other = match.labels[lang === 'en' ? 'ar' : 'en'];
  return (
    <li
      id={`match-${place}`}
      role="option"
      aria-selected={isActive}
      // Before the box loses the focus, and with it this list.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <span class="match-name">
        <bdi>{match.label}</bdi>
        {other !== undefined && other !== match.label && <bdi class="other">{other}</bdi>}
      </span>
      <span class="hint">
        {match.kinds.map((kind) => vocabulary.label('kinds', kind, lang)).join(' · ')}
        {match.matched !== match.label && match.matched !== other && (
          <>
            {' '}
            · <bdi>{match.matched}</bdi>
          </>
        )}
      </span>
    </li>
  );
}

/** A slash anywhere but in a field goes to the box. */
function focusOnSlash(input: { readonly current: HTMLInputElement | null }): () => void {
  const listener = (event: KeyboardEvent) => {
    const isWriting = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.current?.focus();
    }
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}
