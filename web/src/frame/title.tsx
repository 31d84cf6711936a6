/** What is seen, in a few words: the title of the page, and what is said aloud when another view is there. */
import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { useAnswer, useAppState, useVocabulary, useWords } from '../state/hooks';
import { orElse } from '../state/lens-names';
import { regarded } from '../state/lens-text';
import { VIEW_NAMES, viewOf } from '../views';
import { inWords } from '../words/edtf';
import { sentence } from '../words/sentence';
import { WORDS } from './words';

/** Letters of a name: a tab has no room for more. */
const LONGEST = 80;

export function Title() {
  const state = useAppState();
  const words = useWords(WORDS);
  const view = useWords(VIEW_NAMES)[viewOf(state.view).name] ?? '';
  const open = useNameOf(state.open);
  const { at } = regarded(state);
  // A name of the graph keeps its own direction.
  const name = open === '' ? '' : `\u2068${open.slice(0, LONGEST)}\u2069`;
  const title = [view, name, at === '' ? '' : inWords(at, state.lang), words.title].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <p class="unseen" role="status">
      {view}
    </p>
  );
}

/** Return what the entity, or the relationship after `~`, that is open is called; nothing until it is known. */
function useNameOf(open: string): string {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const { answer } = useAnswer(JSON.stringify([open, lang]), async (signal) => {
    const asking = { id: open.replace(/^~/, ''), signal };
    const name =
      open === ''
        ? ''
        : open.startsWith('~')
          ? ask('/v1/relationships/{id}', { lang }, asking).then(({ relationship }) =>
              sentence(relationship, vocabulary, lang),
            )
          : ask('/v1/entities/{id}', { lang }, asking).then(({ entity }) => entity.label);
    return { open, name: await orElse(Promise.resolve(name), '') };
  });
  return answer?.open === open ? answer.name : '';
}
