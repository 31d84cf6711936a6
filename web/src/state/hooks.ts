/** The state, the vocabulary and answers, for components. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { ANSWERED, forgetAnswers, Refusal } from '../api/client';
import type { Vocabulary } from '../api/vocabulary';
import type { Dictionary } from '../words/lang';
import type { State } from './fields';
import type { Store } from './store';
import type { Unread } from './unread';

interface Rooms {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
}

export const Shared = createContext<Rooms | null>(null);

/** Return what all components share. */
export function useShared(): Rooms {
  const shared = useContext(Shared);
  if (shared === null) {
    throw new Error('a component stands outside of the page');
  }
  return shared;
}

export function useStore(): Store {
  return useShared().store;
}

export function useVocabulary(): Vocabulary {
  return useShared().vocabulary;
}

/** Return the state, and render again whenever it changes. */
export function useAppState(): State {
  const store = useStore();
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}

/** Return what of the address could not be read, and render again when it is put away. */
export function useUnread(): readonly Unread[] {
  const store = useStore();
  const [unread, setUnread] = useState(store.unread);
  useEffect(() => {
    setUnread(store.unread);
    return store.subscribe(() => setUnread(store.unread));
  }, [store]);
  return unread;
}

/** Return the texts of a dictionary in the language of the page. */
export function useWords<Name extends string>(words: Dictionary<Name>): Readonly<Record<Name, string>> {
  return words[useAppState().lang];
}

/** An answer that is asked for, was given, or was refused. While another is awaited, the last one stays. */
export interface Asked<T> {
  readonly answer: T | null;
  readonly refusal: Refusal | null;
  readonly isAsking: boolean;
  /** Ask the same again, and all else on the page that was refused and may pass. */
  readonly again: () => void;
}

/** What was refused and may pass: once the service is back, one button brings all of it. */
const waiting = new Set<() => void>();
const askAgain = () => {
  forgetAnswers();
  [...waiting].forEach((ask) => ask());
};

/** Ask whenever `key` changes; what was asked before is given up. */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ answer: null, refusal: null, isAsking: true, again: askAgain });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setAsked((before) => ({ ...before, refusal: null, isAsking: true }));
    ask(controller.signal).then(
      (answer) => !controller.signal.aborted && setAsked({ answer, refusal: null, isAsking: false, again: askAgain }),
      (error: unknown) =>
        !controller.signal.aborted &&
        setAsked({ answer: null, refusal: refusalOf(error), isAsking: false, again: askAgain }),
    );
    return () => controller.abort();
    // What is asked depends on the key alone.
  }, [key, turn]);
  const { refusal } = asked;
  useEffect(() => {
    if (refusal?.mayPass !== true) {
      return;
    }
    const ask = () => setTurn((before) => before + 1);
    waiting.add(ask);
    return () => void waiting.delete(ask);
  }, [refusal]);
  return asked;
}

/** Return what went wrong as a refusal: what fails with an answer in hand is an answer that cannot be read. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(String(error), null, ANSWERED);
}
