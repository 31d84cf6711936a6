/** The button in the head of the page that opens what can be taken away; what it opens is loaded then. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../state/hooks';
import { Icon } from './icon';
import { Late } from './late';
import { WORDS } from './words';

export function TakeAway() {
  const words = useWords(WORDS);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) {
      return;
    }
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !place.current?.contains(event.target as Node)) {
        setOpen(false);
        if (event instanceof KeyboardEvent) {
          // Before the page hears of it, which would close the record.
          event.preventDefault();
          button.current?.focus();
        }
      }
    };
    document.addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    // It covers what it lies over. Not `focusout`: what goes away while the focus moves takes it along.
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [isOpen]);
  return (
    <span class="take" ref={place}>
      <button
        type="button"
        class="take-button"
        ref={button}
        aria-label={words.take}
        aria-expanded={isOpen}
        aria-controls="take"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="save" />
        <span>{words.take}</span>
      </button>
      {isOpen && (
        <section id="take" aria-label={words.take}>
          <Late load={() => import('../take')} />
        </section>
      )}
    </span>
  );
}
