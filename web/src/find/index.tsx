/** Find: one box for both scripts. The best hit is chosen from the start, so that Enter opens it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../frame/icon';
import { useStore, useWords } from '../state/hooks';
import { boxOf, MatchList, useListBox } from './listbox';
import { WORDS } from './words';

export function Find() {
  const store = useStore();
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnSlash(input), []);
  const box = useListBox({
    name: 'match',
    text,
    isOpen,
    onTake: ({ id }) => {
      store.set({ open: id, grow: [id], kind: [], sign: [], family: [], hide: [], pin: [] });
      setText('');
      setOpen(false);
    },
    onEscape: text === '' ? undefined : (isShown) => (isShown ? setOpen(false) : setText('')),
    onKey: (key) => setOpen(key !== 'Escape'),
  });
  return (
    <div class="find" role="search">
      <Icon name="search" />
      <input
        ref={input}
        {...boxOf(box)}
        aria-label={words.label}
        placeholder={words.hint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <kbd aria-hidden="true">/</kbd>
      <MatchList box={box} label={words.label} told="opens" />
    </div>
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
