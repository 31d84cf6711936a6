/** The picture by keyboard: from entity to entity, and what can be done with the one that is chosen. */
import type { Network } from '../../api/network';
import type { Picture } from '../../drawing/picture';
import { collapsed, grown } from '../../network/steps';
import { pinned, unpinned } from '../../network/pins';
import type { Store } from '../../state/store';
import { nextTowards, type Heading } from './heading';

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function onKey(event: KeyboardEvent, network: Network, store: Store, picture: Picture | null): void {
  if (picture === null || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const heading = HEADINGS[event.key];
  const action = heading === undefined ? ACTIONS[event.key.toLowerCase()] : undefined;
  if (heading !== undefined) {
    move(heading, network, store, picture);
  } else if (action !== undefined) {
    action(store, picture, store.state.open);
  } else {
    return;
  }
  event.preventDefault();
}

/** Open the next entity in a direction; it is looked at, not decided on, so it makes no entry in the history. */
function move(heading: Heading, network: Network, store: Store, picture: Picture): void {
  const places = network.entities.flatMap(({ id }) => {
    const place = picture.place(id);
    return place === null ? [] : [{ id, ...place }];
  });
  const next = nextTowards(heading, store.state.open, places);
  if (next !== null) {
    store.set({ open: next }, 'replace');
  }
}

type Action = (store: Store, picture: Picture, open: string) => void;

/** Return an action on the entity that is chosen; without one nothing happens. */
function withEntity(act: (store: Store, picture: Picture, entity: string) => void): Action {
  return (store, picture, open) => {
    if (open !== '' && !open.startsWith('~')) {
      act(store, picture, open);
    }
  };
}

const ACTIONS: Readonly<Record<string, Action>> = {
  '+': (_, picture) => picture.zoomBy(1.25),
  '=': (_, picture) => picture.zoomBy(1.25),
  '-': (_, picture) => picture.zoomBy(0.8),
  '0': (_, picture) => picture.fit(),
  enter: withEntity(() => document.querySelector<HTMLElement>('#panel h2')?.focus()),
  e: withEntity((store, _, id) => store.set({ grow: grown(store.state.grow, id) })),
  c: withEntity((store, _, id) => store.set({ grow: collapsed(store.state.grow, id) })),
  h: withEntity((store, _, id) => store.set({ hide: [...store.state.hide, id], open: '' })),
  p: withEntity((store, picture, id) => {
    const place = picture.place(id);
    const isPinned = store.state.pin.some((text) => text.startsWith(`${id}:`));
    if (place !== null) {
      store.set({ pin: isPinned ? unpinned(store.state.pin, id) : pinned(store.state.pin, id, place.x, place.y) });
    }
  }),
};
