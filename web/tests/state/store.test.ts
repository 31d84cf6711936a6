import { describe, expect, it } from 'vitest';
import { Store, type Browser } from '../../src/state/store';

/** A browser with a history, in memory. */
function browser(search = ''): Browser {
  const entries: { search: string; state: unknown }[] = [{ search, state: null }];
  let place = 0;
  let arrived: () => void = () => undefined;
  const found = (url: unknown) => (String(url).startsWith('?') ? String(url) : '');
  return {
    location: {
      pathname: '/',
      get search() {
        return entries[place]?.search ?? '';
      },
    },
    history: {
      get state() {
        return entries[place]?.state;
      },
      pushState(state: unknown, _: string, url?: string | URL | null) {
        entries.splice((place += 1), Infinity, { search: found(url), state });
      },
      replaceState(state: unknown, _: string, url?: string | URL | null) {
        entries[place] = { search: url === undefined ? (entries[place]?.search ?? '') : found(url), state };
      },
      go(steps = 0) {
        place += steps;
        arrived();
      },
    },
    addEventListener: (_, listener) => (arrived = listener),
  };
}

describe('the store', () => {
  it('begins with what the address says', () => {
    expect(new Store(browser('?lang=ar&open=iran')).state).toMatchObject({ lang: 'ar', open: 'iran' });
  });

  it('writes what changes into the address', () => {
    const page = browser();
    new Store(page).set({ at: '2017-11-03' });
    expect(page.location.search).toBe('?at=2017-11-03');
  });

  it('goes back and forward, which is undo and redo', () => {
    const store = new Store(browser());
    store.set({ open: 'iran' });
    store.set({ open: 'russia' });
    expect([store.canUndo, store.canRedo]).toEqual([true, false]);
    store.undo();
    expect(store.state.open).toBe('iran');
    expect(store.canRedo).toBe(true);
    store.redo();
    expect(store.state.open).toBe('russia');
  });

  it('forgets which part was seen of a picture when another is drawn, and has it again on the way back', () => {
    const store = new Store(browser('?sight=iran,1,2,300,400'));
    store.set({ open: 'russia', at: '2017-11-03', view: 'table' });
    expect(store.state.sight).toBe('iran,1,2,300,400');
    store.set({ kind: ['State'] });
    expect(store.state.sight).toBe('');
    store.undo();
    expect(store.state.sight).toBe('iran,1,2,300,400');
    expect(store.href({ hide: ['iran'] })).not.toContain('sight');
    expect(store.href({ hide: ['iran'], sight: 'russia,0,0,9,9' })).toContain('sight=russia');
  });

  it('can redo after the page is loaded anew', () => {
    const page = browser();
    const store = new Store(page);
    store.set({ open: 'iran' });
    store.set({ open: 'russia' });
    store.undo();
    const anew = new Store(page);
    expect([anew.canUndo, anew.canRedo]).toEqual([true, true]);
    anew.redo();
    expect([anew.state.open, anew.canRedo]).toEqual(['russia', false]);
  });

  it('forgets what was undone when something else is done', () => {
    const store = new Store(browser());
    store.set({ open: 'iran' });
    store.undo();
    store.set({ open: 'russia' });
    expect(store.canRedo).toBe(false);
  });

  it('makes no entry where nothing changes, nor where one is replaced', () => {
    const store = new Store(browser());
    store.set({ open: '' });
    store.set({ open: 'iran' }, 'replace');
    expect(store.canUndo).toBe(false);
    expect(store.state.open).toBe('iran');
  });

  it('tells of each change, until nobody listens', () => {
    const store = new Store(browser());
    let told = 0;
    const end = store.subscribe(() => (told += 1));
    store.set({ open: 'iran' });
    store.undo();
    end();
    store.set({ open: 'russia' });
    expect(told).toBe(2);
  });

  it('has addresses for links, of states that are not yet', () => {
    const store = new Store(browser('?lang=ar'));
    expect(store.href({ open: 'iran' })).toBe('?lang=ar&open=iran');
    expect(store.href({ lang: 'en' })).toBe('/');
  });

  it('keeps what it could not read until the reader has seen it, or goes elsewhere', () => {
    const store = new Store(browser('?view=nonsense&colour=x'));
    store.leaveOut({ view: () => false });
    expect(store.unread.map(({ name }) => name)).toEqual(['colour', 'view']);
    expect(store.state.view).toBe('');
    store.set({ open: 'iran' });
    expect(store.unread.length).toBe(2);
    store.dismiss();
    expect(store.unread).toEqual([]);
  });

  it('shows something else instead of what is not known, and only then', () => {
    const store = new Store(browser('?story=x&step=9'));
    store.leaveOut({ step: (step) => Number(step) <= 12 }, { step: '12' });
    expect([store.state.step, store.unread.length]).toEqual(['9', 0]);
    store.leaveOut({ step: (step) => Number(step) <= 3 }, { step: '3' });
    expect([store.state.step, store.unread.map(({ value }) => value)]).toEqual(['3', ['9']]);
  });

  it('is as it was opened until the reader goes on, whatever the page does by itself', () => {
    const store = new Store(browser('?sort=source'));
    store.set({ kind: ['Actor'] }, 'replace');
    expect(store.isAsOpened).toBe(true);
    store.set({ open: 'iran' });
    store.undo();
    expect(store.isAsOpened).toBe(false);
  });
});
