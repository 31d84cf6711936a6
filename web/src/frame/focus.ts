/**
 * The keyboard keeps its place. What is opened by a link, a button or the search box has the focus once it is there; when it
 * is closed, what opened it has it again. What has the focus and goes leaves it to what stands beside it. Escape closes the
 * record from anywhere, unless something else has used it.
 */
import type { Store } from '../state/store';

const REACHED =
  'a[href], button:not([aria-disabled="true"]), input:not([tabindex="-1"], :disabled), select, summary, [tabindex="0"]';
const RECORD = '#panel :is(h2, .refused)';
/** There arrows lead from one record to the next: who goes on is not to be led away. */
const PICTURE = '.canvas[tabindex]';

export function keepPlace(store: Store, page: HTMLElement): void {
  let open = store.state.open;
  let opener: Element | null = null;
  let last: Element | null = null;
  /** The heading that stood there when another was asked for; undefined where none is. */
  let before: Element | null | undefined;

  store.subscribe(() => {
    if (store.state.open === open) {
      return;
    }
    const from = document.activeElement;
    const isNowhere = from === null || from === document.body;
    const isInside = (from?.closest('#panel') ?? null) !== null;
    if (open === '') {
      opener = from;
    }
    open = store.state.open;
    if (open !== '') {
      before = isNowhere || from.matches(PICTURE) ? undefined : document.querySelector(RECORD);
    } else if (isInside || isNowhere) {
      before = undefined;
      back(opener);
    }
  });

  page.addEventListener('focusin', ({ target }) => {
    last = target as Element;
    before = undefined;
  });
  page.addEventListener('focusout', ({ relatedTarget }) => {
    const left = last;
    last = relatedTarget === null ? last : null;
    // Who clicks beside everything has left the place; it did not go. What goes is gone once this is over.
    queueMicrotask(() => {
      if (last === left && left?.isConnected === true && document.activeElement === document.body) {
        last = null;
      }
    });
  });

  new MutationObserver((changes) => {
    const heading = before === undefined ? null : document.querySelector<HTMLElement>(RECORD);
    if (heading !== null && heading !== before) {
      heading.focus();
    } else if (before === undefined && last?.isConnected === false && document.activeElement === document.body) {
      const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(last)));
      last = null;
      beside(change).focus();
    }
  }).observe(page, { childList: true, subtree: true });

  addEventListener('keydown', (event: KeyboardEvent) => {
    // In a story, Escape leaves the story.
    if (event.key === 'Escape' && !event.defaultPrevented && open !== '' && store.state.step === '') {
      store.set({ open: '' });
    }
  });
}

/** Focus what opened the record; the picture or the view, where it is gone or is a box to write in. */
function back(opener: Element | null): void {
  const isThere = opener?.isConnected === true && opener !== document.body && !opener.matches('input');
  const place = isThere ? opener : document.querySelector(`#view ${PICTURE}`);
  ((place as HTMLElement | null) ?? view()).focus();
}

/** Return what can be focused beside something that was taken away: behind it, before it, or around it. */
function beside(change: MutationRecord | undefined): HTMLElement {
  const next = change?.nextSibling ?? null;
  for (
    let place = change?.target ?? null;
    place instanceof Element && place.id !== 'page';
    place = place.parentElement
  ) {
    const all = [...place.querySelectorAll<HTMLElement>(REACHED)].filter((each) => each.checkVisibility());
    const follows = (each: Element) =>
      next !== null &&
      (next.contains(each) || (next.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) > 0);
    const found = all.find(follows) ?? all.at(-1);
    if (found?.isConnected === true) {
      return found;
    }
  }
  return view();
}

function view(): HTMLElement {
  return document.getElementById('view') ?? document.body;
}
