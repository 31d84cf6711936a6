/** Where the page begins: the state is read from the address, the vocabulary is asked for, and all is shown. */
import './style/index.css';
import { render } from 'preact';
import { vocabulary } from './api/vocabulary';
import { fetchLetters } from './drawing/letters';
import { Frame } from './frame';
import { inGraph, ON_PAGE } from './frame/known';
import { recallTheme } from './frame/theme';
import { firstLook } from './network/shown';
import { Shared } from './state/hooks';
import { Store } from './state/store';
import { viewOf } from './views';
import { direction } from './words/lang';

async function begin(root: HTMLElement): Promise<void> {
  recallTheme();
  const store = new Store(window);
  store.leaveOut(ON_PAGE);
  if (store.state.story !== '' || store.state.told !== '') {
    await (await import('./views/story/begin')).begin(store);
  }
  store.set(firstLook(store.state), 'replace');
  fetchLetters(store.state.lang);
  document.documentElement.lang = store.state.lang;
  document.documentElement.dir = direction(store.state.lang);
  // The script of the view comes while the vocabulary is on its way.
  void viewOf(store.state.view).load();
  const words = await vocabulary();
  store.leaveOut(inGraph(words));
  store.set(firstLook(store.state), 'replace');
  root.replaceChildren();
  render(
    <Shared.Provider value={{ store, vocabulary: words }}>
      <Frame />
    </Shared.Provider>,
    root,
  );
}

const root = document.getElementById('page');
if (root !== null) {
  begin(root).catch((error: unknown) => {
    root.textContent = `The graph cannot be opened. تعذر فتح الرسم. ${error instanceof Error ? error.message : ''}`;
  });
}
