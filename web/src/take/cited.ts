/** What is seen now, in words: what it is, what is asked, through which lens; and the citation. */
import { ask } from '../api/client';
import { useAnswer, useAppState, useVocabulary, useWords } from '../state/hooks';
import { lensNames } from '../state/lens-names';
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

/** What needs names. */
interface Told {
  readonly asked: string;
  readonly lens: string;
}

let last: { readonly key: string; readonly told: Promise<Told> } | null = null;

/** Head, foot and what is taken away say the same: it is asked for once, and again after it failed. */
function asking(key: string, ask: () => Promise<Told>): Promise<Told> {
  if (last?.key === key) {
    return last.told;
  }
  const one = { key, told: ask() };
  last = one;
  one.told.catch(() => (last = last === one ? null : last));
  return one.told;
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
    return asking(JSON.stringify(state), async () => {
      const { question } = await import('./question');
      const [asked, names] = await Promise.all([
        question(state, vocabulary),
        lensNames(state, new AbortController().signal),
      ]);
      return { asked, lens: lensText(state, vocabulary, names) };
    });
  });
  // Where names cannot be had, ids stand for them until they are asked for again.
  const bare = useAnswer(JSON.stringify(state), async () => (await import('./question')).unnamed(state, vocabulary));
  const { name } = viewOf(state.view);
  const view = names[name] ?? name;
  // What was asked before is not what is seen now.
  const instead = told.refusal === null || bare.isAsking ? '' : (bare.answer ?? '');
  const asked = told.isAsking ? '' : (told.answer?.asked ?? instead);
  const lens = (told.isAsking ? null : told.answer?.lens) ?? lensText(state, vocabulary);
  const version = answer?.version ?? '…';
  return {
    view,
    asked,
    lens,
    citation: citation({ state, lens, view, asked, version, address: location.href, today: new Date() }),
    isAsking: told.isAsking || answer === null,
  };
}
