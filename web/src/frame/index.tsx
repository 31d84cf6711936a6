/** The page: head, lens, the view, the panel beside it, foot. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useStore, useWords } from '../state/hooks';
import { direction } from '../words/lang';
import { Header } from './header';
import { PrintFoot, PrintHead } from './imprint';
import { LensBar } from './lens-bar';
import { Status } from './status';
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
    document.title = words.title;
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
      <Header />
      <UnreadNotice />
      <PrintHead />
      <LensBar />
      <LateTime />
      <main id="view" tabIndex={-1}>
        <Viewing />
      </main>
      {open !== '' && <LatePanel />}
      {(story !== '' || told !== '') && <LateTelling />}
      <Status />
      <PrintFoot />
    </>
  );
}

/** The time bar is loaded after the view; its place is kept. */
function LateTime() {
  const words = useWords(WORDS);
  const [TimeBar, setTimeBar] = useState<ComponentType | null>(null);
  useEffect(() => void import('../time').then((module) => setTimeBar(() => module.default)), []);
  return (
    <section class="time" aria-label={words.time}>
      {TimeBar && <TimeBar />}
    </section>
  );
}

/** What a story adds to the page is loaded where the address has one. */
function LateTelling() {
  const [Telling, setTelling] = useState<ComponentType | null>(null);
  useEffect(() => void import('../views/story/telling').then((module) => setTelling(() => module.default)), []);
  return Telling && <Telling />;
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
