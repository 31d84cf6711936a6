/**
 * The one store. What is seen is its state; the state is the address; so undo is going back, and redo going forward.
 *
 * A click that changes what is seen makes an entry in the browser's history; what changes while one types or drags
 * replaces the entry.
 */
import { addressOf, changed, searchOf, stateAtAddress, wholeOf } from './address';
import type { State } from './fields';
import { unreadOf, withoutUnknown, type Known, type Unread } from './unread';

/** What of the browser the store needs; tests have one of their own. */
export interface Browser {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash?: string };
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  addEventListener(type: 'popstate', listener: () => void): void;
}

export type Patch = Partial<State>;

interface Entry {
  readonly place: number;
  readonly last: number;
}

export class Store {
  private current: State;
  private place: number;
  private last: number;
  private misread: readonly Unread[];
  private isFresh = true;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly browser: Browser) {
    this.current = stateAtAddress(browser.location);
    this.misread = unreadOf(wholeOf(browser.location));
    this.place = numberOf(browser.history.state, 'place');
    // The page may have been loaded anew, with something to redo.
    this.last = Math.max(this.place, numberOf(browser.history.state, 'last'));
    browser.addEventListener('popstate', () => this.arrived());
  }

  get state(): State {
    return this.current;
  }

  /** What of the address could not be read, until the reader has seen it or goes elsewhere. */
  get unread(): readonly Unread[] {
    return this.misread;
  }

  /** Whether what is seen is still what the page was opened with: what does not fit then is the address's fault. */
  get isAsOpened(): boolean {
    return this.isFresh;
  }

  get canUndo(): boolean {
    return this.place > 0;
  }

  get canRedo(): boolean {
    return this.place < this.last;
  }

  /** Change some fields; nothing happens where they are so already. */
  set(patch: Patch, how: 'push' | 'replace' = 'push'): void {
    const before = searchOf(this.current);
    const next = changed(this.current, patch);
    if (searchOf(next) === before) {
      return;
    }
    const address = addressOf(next, this.browser.location.pathname);
    this.current = next;
    if (how === 'push') {
      this.isFresh = false;
      this.place += 1;
      this.last = this.place;
      this.browser.history.pushState(this.entry, '', address);
    } else {
      this.browser.history.replaceState(this.entry, '', address);
    }
    this.tell();
  }

  /** Take out of the state, for good, what is not known; where that is anything, show something else instead. */
  leaveOut(known: Known, instead: Patch = {}): void {
    const { unread, patch } = withoutUnknown(this.current, known);
    this.misread = [...this.misread, ...unread];
    this.set(unread.length === 0 ? {} : { ...patch, ...instead }, 'replace');
  }

  /** The reader has seen what could not be read. */
  dismiss(): void {
    this.misread = [];
    this.tell();
  }

  undo(): void {
    if (this.canUndo) {
      this.browser.history.go(-1);
    }
  }

  redo(): void {
    if (this.canRedo) {
      this.browser.history.go(1);
    }
  }

  /** Return the address of the state with some fields changed: for links that open in a tab of their own. */
  href(patch: Patch = {}): string {
    return addressOf(changed(this.current, patch), this.browser.location.pathname);
  }

  /** Be told of every change; returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private arrived(): void {
    this.isFresh = false;
    this.current = stateAtAddress(this.browser.location);
    this.misread = unreadOf(wholeOf(this.browser.location));
    this.place = numberOf(this.browser.history.state, 'place');
    this.last = Math.max(this.last, this.place);
    this.browser.history.replaceState(this.entry, '');
    this.tell();
  }

  /** What the browser keeps with an entry: its place, and the last place to which one can go forward. */
  private get entry(): Entry {
    return { place: this.place, last: this.last };
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

function numberOf(state: unknown, name: keyof Entry): number {
  const value = (state as Partial<Record<keyof Entry, unknown>> | null)?.[name];
  return typeof value === 'number' ? value : 0;
}
