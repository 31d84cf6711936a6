/** The citation of what is seen now. */
import { ask } from '../api/client';
import { useAnswer, useAppState, useVocabulary, useWords } from '../state/hooks';
import { VIEW_NAMES, viewOf } from '../views';
import { citation } from './citation';

export function useCitation(): string {
  const state = useAppState();
  const vocabulary = useVocabulary();
  const names = useWords(VIEW_NAMES);
  const { answer } = useAnswer('version', () => ask('/v1/vocabulary'));
  const { name } = viewOf(state.view);
  return citation({
    state,
    vocabulary,
    view: names[name] ?? name,
    version: answer?.version ?? '…',
    address: location.href,
    today: new Date(),
  });
}
