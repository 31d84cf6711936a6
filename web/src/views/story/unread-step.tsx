/** What of the view of a step the page cannot read, and what is shown instead. */
import { inGraph, ON_PAGE } from '../../frame/known';
import { UnreadParts } from '../../frame/unread';
import { useVocabulary, useWords } from '../../state/hooks';
import type { Step } from './model';
import { unreadOfStep } from './step-view';
import { WORDS } from './words';

export function UnreadStep({ step }: { readonly step: Step }) {
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const unread = unreadOfStep(step, { ...inGraph(vocabulary), ...ON_PAGE });
  if (unread.length === 0) {
    return null;
  }
  return (
    <div class="hint story-unread">
      <strong>{words.unreadStep}</strong>
      <UnreadParts unread={unread} />
    </div>
  );
}
