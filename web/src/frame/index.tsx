/** The page: head, lens, the view, the panel beside it, foot. */
import { useEffect } from 'preact/hooks';
import { useAppState, useStore, useWords } from '../state/hooks';
import { direction } from '../words/lang';
import { Header } from './header';
import { Late } from './late';
import { PrintFoot, PrintHead } from './imprint';
import { LensBar } from './lens-bar';
import { Status } from './status';
import { Title } from './title';
import { UnreadNotice } from './unread';
import { Viewing } from './viewing';
import { WORDS } from './words';

export function Frame() {
  const store = useStore();
  const { lang, open, story, told, step } = useAppState();
  const words = useWords(WORDS);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = direction(lang);
  }, [lang]);
  // While a story is played, the view has the page for itself.
  const isTelling = step !== '' && (story !== '' || told !== '');
  useEffect(() => void document.documentElement.toggleAttribute('data-telling', isTelling), [isTelling]);
  useEffect(
    () =>
      undoByKeys(
        () => store.undo(),
        () => store.redo(),
      ),
    [store],
  );
  return (
    <>
      <Title />
      <Header />
      <UnreadNotice />
      <PrintHead />
      <LensBar />
      <section class="time" aria-label={words.time}>
        <Late load={() => import('../time')} />
      </section>
      <main id="view" tabIndex={-1}>
        <Viewing />
      </main>
      {open !== '' && <Late load={() => import('../panel')} around={(told) => <aside id="panel">{told}</aside>} />}
      {(story !== '' || told !== '') && <Late load={() => import('../views/story/telling')} />}
      <Status />
      <PrintFoot />
    </>
  );
}

function undoByKeys(undo: () => void, redo: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    const isWriting = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isWriting) {
      event.preventDefault();
      (event.shiftKey ? redo : undo)();
    }
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}
