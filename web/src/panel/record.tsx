/** The record of what is open, under the lens: awaited, refused, or told. */
import type { ComponentChildren } from 'preact';
import { Answered } from '../frame/waiting';
import { lensOf } from '../state/address';
import type { Lens } from '../state/fields';
import { useAnswer, useAppState, useWords } from '../state/hooks';
import type { Lang } from '../words/lang';
import { WORDS } from './words';

interface Props<T> {
  readonly id: string;
  readonly ask: (query: Lens & { readonly lang: Lang }, asking: { id: string; signal: AbortSignal }) => Promise<T>;
  readonly children: (answer: T) => ComponentChildren;
}

export function Record<T>({ id, ask, children }: Props<T>) {
  const state = useAppState();
  const words = useWords(WORDS);
  const query = { ...lensOf(state), lang: state.lang };
  const asked = useAnswer(JSON.stringify([id, query]), (signal) => ask(query, { id, signal }));
  return (
    <Answered asked={asked} what={words.what}>
      {children}
    </Answered>
  );
}
