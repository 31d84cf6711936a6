/** Where the page begins: the state is read from the address, the vocabulary is asked for, and all is shown. */
import './style/index.css';
import { render, type ComponentChildren } from 'preact';
import { NO_WORDS, vocabulary, type Vocabulary } from './api/vocabulary';
import { fetchLetters } from './drawing/letters';
import { Frame } from './frame';
import { keepPlace } from './frame/focus';
import { amongEntities, inGraph, ON_PAGE } from './frame/known';
import { breakLongWords } from './frame/long';
import { recallTheme } from './frame/theme';
import { Opening, Unopened } from './frame/unopened';
import { firstLook } from './network/shown';
import { refusalOf, Shared } from './state/hooks';
import { Store } from './state/store';
import { viewOf } from './views';
import { direction } from './words/lang';

/** Ask for what the page cannot be without; gives the vocabulary. */
async function opened(store: Store): Promise<Vocabulary> {
  if (store.state.story !== '' || store.state.told !== '') {
    await (await import('./views/story/begin')).begin(store);
  }
  store.set(firstLook(store.state), 'replace');
  fetchLetters(store.state.lang);
  // The script of the view comes while the vocabulary is on its way; should it not, the view says so.
  viewOf(store.state.view)
    .load()
    .catch(() => undefined);
  const words = await vocabulary();
  store.leaveOut(inGraph(words));
  store.set(firstLook(store.state), 'replace');
  return words;
}

function begin(root: HTMLElement): void {
  recallTheme();
  breakLongWords();
  const store = new Store(window);
  store.leaveOut(ON_PAGE);
  document.documentElement.lang = store.state.lang;
  document.documentElement.dir = direction(store.state.lang);
  const show = (page: ComponentChildren, words = NO_WORDS) => {
    root.querySelectorAll('.starting, noscript').forEach((each) => each.remove());
    render(<Shared.Provider value={{ store, vocabulary: words }}>{page}</Shared.Provider>, root);
  };
  const tries = { current: 0 };
  const open = () =>
    opened(store).then(
      (words) => {
        show(<Frame />, words);
        keepPlace(store, root);
        void amongEntities(store.state).then((known) => store.leaveOut(known));
      },
      (error: unknown) => show(<Unopened refusal={refusalOf(error)} tries={tries} onAgain={again} />),
    );
  const again = () => {
    show(<Opening />);
    void open();
  };
  void open();
}

const root = document.getElementById('page');
if (root !== null) {
  begin(root);
}
