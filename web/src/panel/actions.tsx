/** What can be done with an entity in the picture: look around it, fold it in, fix it, take it out. */
import { current } from '../views/look/current';
import { pinned, unpinned } from '../network/pins';
import { collapsed, stepOf } from '../network/steps';
import { useAppState, useStore, useWords } from '../state/hooks';
import { WORDS } from './words';

export function Actions({ id }: { readonly id: string }) {
  const store = useStore();
  const { grow, hide, pin } = useAppState();
  const words = useWords(WORDS);
  const isGrown = grow.some((text) => stepOf(text).entity === id);
  const isPinned = pin.some((text) => text.startsWith(`${id}:`));
  const fix = () => {
    const place = current.picture?.place(id);
    if (place) {
      store.set({ pin: isPinned ? unpinned(pin, id) : pinned(pin, id, place.x, place.y) });
    }
  };
  return (
    <p class="actions">
      <button
        type="button"
        class="main"
        onClick={() => store.set({ grow: [id], kind: [], sign: [], hide: [], pin: [] })}
      >
        {words.around}
      </button>
      {isGrown && (
        <button type="button" onClick={() => store.set({ grow: collapsed(grow, id) })}>
          {words.collapse}
        </button>
      )}
      <button type="button" aria-pressed={isPinned} onClick={fix}>
        {isPinned ? words.unpin : words.pin}
      </button>
      <button type="button" onClick={() => store.set({ hide: [...new Set([...hide, id])], open: '' })}>
        {words.hide}
      </button>
    </p>
  );
}
