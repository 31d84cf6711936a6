/** The page: head, lens, the view, the panel beside it, foot. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useStore, useWords } from '../state/hooks';
import { direction } from '../words/lang';
import { Header } from './header';
import { LensBar } from './lens-bar';
import { Status } from './status';
import { Viewing } from './viewing';
import { WORDS } from './words';

export function Frame() {
  const store = useStore();
  const { lang, open } = useAppState();
  const words = useWords(WORDS);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = direction(lang);
    document.title = words.title;
  }, [lang]);
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
      <Header />
      <LensBar />
      <main id="view" tabIndex={-1}>
        <Viewing />
      </main>
      {open !== '' && <LatePanel />}
      <Status />
    </>
  );
}

/** The panel is loaded when something is first opened. */
function LatePanel() {
  const [Panel, setPanel] = useState<ComponentType | null>(null);
  useEffect(() => void import('../panel').then((module) => setPanel(() => module.default)), []);
  return Panel === null ? <aside id="panel" /> : <Panel />;
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
