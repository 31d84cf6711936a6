/** What is seen now, in words: what it is, what is asked, through which lens; and the citation. */
import { ask } from '../api/client';
import { useAnswer, useAppState, useVocabulary, useWords } from '../state/hooks';
import { lensText } from '../state/lens-text';
import { VIEW_NAMES, viewOf } from '../views';
import { citation } from './citation';

export interface Cited {
  readonly view: string;
  readonly asked: string;
  readonly lens: string;
  readonly citation: string;
  /** The names in it are still awaited. */
  readonly isAsking: boolean;
}

let last: { readonly key: string; readonly told: Promise<string> } | null = null;

/** Head, foot and what is taken away say the same: it is asked for once. */
function asking(key: string, ask: () => Promise<string>): Promise<string> {
  last = last?.key === key ? last : { key, told: ask() };
  return last.told;
}

/** Return it; what has to be asked for is asked after `patience` milliseconds without a change. */
export function useCited(patience = 0): Cited {
  const state = useAppState();
  const vocabulary = useVocabulary();
  const names = useWords(VIEW_NAMES);
  const { answer } = useAnswer('version', () => ask('/v1/vocabulary'));
  // The words come after the view: nobody waits for them.
  const told = useAnswer(JSON.stringify(state), async (signal) => {
    await new Promise((give) => setTimeout(give, patience));
    signal.throwIfAborted();
    return asking(JSON.stringify(state), async () => (await import('./question')).question(state, vocabulary));
  });
  const { name } = viewOf(state.view);
  const view = names[name] ?? name;
  // What was asked before is not what is seen now.
  const asked = told.isAsking ? '' : (told.answer ?? '');
  const version = answer?.version ?? '…';
  return {
    view,
    asked,
    lens: lensText(state, vocabulary),
    citation: citation({ state, vocabulary, view, asked, version, address: location.href, today: new Date() }),
    isAsking: told.isAsking || answer === null,
  };
}
