/** The button in the head of the page that opens what can be taken away; what it opens is loaded then. */
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../state/hooks';
import { Icon } from './icon';
import { WORDS } from './words';

export function TakeAway() {
  const words = useWords(WORDS);
  const [isOpen, setOpen] = useState(false);
  const [Take, setTake] = useState<ComponentType | null>(null);
  const [isFailed, setFailed] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) {
      return;
    }
    import('../take').then(
      (module) => setTake(() => module.default),
      () => setFailed(true),
    );
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !place.current?.contains(event.target as Node)) {
        setOpen(false);
        if (event instanceof KeyboardEvent) {
          button.current?.focus();
        }
      }
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
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
          {Take && <Take />}
          {isFailed && Take === null && <p role="alert">{words.failedView}</p>}
        </section>
      )}
    </span>
  );
}
