/**
 * What boxes have in common into which names are typed: the list of matches, the one that is chosen in it, and the keys.
 *
 * Source: ARIA Authoring Practices Guide (W3C), the pattern “combobox with a list”.
 */
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useVocabulary, useWords } from '../state/hooks';
import { fill, number } from '../words/lang';
import { matching, useMatches, type Match, type Matches } from './matches';
import { WORDS } from './words';

interface Typed {
  /** Unique on the page, for the ids of the list. */
  readonly name: string;
  readonly text: string;
  /** Whether matches are wanted now. */
  readonly isOpen: boolean;
  readonly onTake: (match: Match) => void;
  /** Nothing, where there is nothing to leave: then the key is not used up. */
  readonly onEscape: ((isShown: boolean) => void) | undefined;
  /** Something was done by a key. */
  readonly onKey?: (key: string) => void;
}

export interface ListBox {
  readonly name: string;
  readonly matches: Matches;
  /** Which of them is chosen. */
  readonly active: number;
  readonly isShown: boolean;
  readonly onTake: (match: Match) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useListBox({ name, text, isOpen, onTake, onEscape, onKey }: Typed): ListBox {
  const { lang } = useAppState();
  const [active, setActive] = useState(0);
  const matches = useMatches(text, lang);
  const { items, text: asked } = matches;
  const sought = text.trim();
  const isShown = isOpen && sought !== '' && asked !== '';
  useEffect(() => setActive(0), [asked]);
  const take = (match: Match | undefined) => match !== undefined && onTake(match);
  const onEnter = () => {
    // Who types faster than answers come means what stands in the box, not what is listed.
    if (asked === sought) {
      take(items[active]);
    } else if (sought !== '') {
      void matching(sought, lang).then(({ items: [best] }) => take(best));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => setActive(isShown ? Math.min(items.length - 1, active + 1) : 0),
      ArrowUp: () => setActive(Math.max(0, active - 1)),
      Enter: onEnter,
      Escape: onEscape && (() => onEscape(isShown)),
    };
    const move = moves[event.key];
    if (move !== undefined && !event.isComposing) {
      event.preventDefault();
      onKey?.(event.key);
      move();
    }
  };
  return { name, matches, active, isShown, onTake, onKeyDown };
}

/** Return what an input needs to be such a box. */
export function boxOf({ name, matches, active, isShown, onKeyDown }: ListBox) {
  return {
    type: 'text',
    role: 'combobox',
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 200,
    'aria-expanded': isShown && matches.items.length > 0,
    'aria-controls': `${name}-list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': isShown && matches.items[active] ? `${name}-${active}` : undefined,
    onKeyDown,
  } as const;
}

interface ListProps {
  readonly box: ListBox;
  readonly label: string;
  /** What Enter does, told with the number of matches. */
  readonly told: 'opens' | 'takes';
}

/** The matches and what is said of them, or that there are none, and how many there are for those who do not see them. */
export function MatchList({ box, label, told }: ListProps) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { name, matches, active, isShown, onTake } = box;
  const { items, text, note, hasFailed } = matches;
  const counted = fill(words[told], { count: number(items.length, lang) });
  return (
    <>
      <div class="matches" hidden={!isShown || items.length === 0}>
        {note !== null && (
          <p class="hint" dir="auto">
            {note}
          </p>
        )}
        <ul id={`${name}-list`} role="listbox" aria-label={label}>
          {items.map((match, place) => (
            <li
              key={match.id}
              id={`${name}-${place}`}
              role="option"
              aria-selected={place === active}
              // Before the box loses the focus, and with it this list.
              onMouseDown={(event) => {
                event.preventDefault();
                onTake(match);
              }}
            >
              <OneMatch match={match} />
            </li>
          ))}
        </ul>
      </div>
      {isShown && items.length === 0 && (
        <p class="no-match" dir="auto">
          {hasFailed ? words.failed : fill(words.nothing, { text })}
        </p>
      )}
      <p class="unseen" role="status">
        {isShown && items.length > 0 && [note, counted].filter((each) => each !== null).join(' ')}
      </p>
    </>
  );
}

/** A name, in the other language too, its kinds, and by which other name it was found. */
function OneMatch({ match }: { readonly match: Match }) {
  const vocabulary = useVocabulary();
  const { lang } = useAppState();
  const other = match.labels[lang === 'en' ? 'ar' : 'en'];
  return (
    <>
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
    </>
  );
}
