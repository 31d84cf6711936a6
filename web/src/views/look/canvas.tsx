/** The picture in the page: it follows the state, and what is done in it changes the state. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Network } from '../../api/network';
import { elementsOf } from '../../drawing/elements';
import { Picture } from '../../drawing/picture';
import { useMarks } from '../../network/use';
import { pinned, pinsOf } from '../../network/pins';
import { grown, grownAround } from '../../network/steps';
import { useAppState, useShared, useWords } from '../../state/hooks';
import { DRAWN } from '../../state/fields';
import type { Store } from '../../state/store';
import { useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { coveredOf } from './covered';
import { onKey } from './keys';
import { current } from './current';
import { drawNetwork } from './sheet';
import { useSight, type SightKept } from './sight';
import { useThroughTime } from './through-time';
import { WORDS } from './words';

export function Canvas({ network }: { readonly network: Network }) {
  const { store, vocabulary } = useShared();
  const state = useAppState();
  const words = useWords(WORDS);
  const marks = useMarks(network).answer;
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const sight = useSight(picture, JSON.stringify(DRAWN.map((name) => state[name])));
  const [isPlaced, setPlaced] = useState(false);
  const pins = state.pin.join();
  const throughTime = useThroughTime();
  const steps = useRef(state.grow);

  useEffect(() => {
    if (holder.current === null) {
      return;
    }
    const stage = holder.current;
    const made = new Picture(stage, handlers(store, sight), () => coveredOf(stage));
    picture.current = made;
    current.picture = made;
    return () => {
      current.picture = null;
      picture.current = null;
      made.destroy();
    };
  }, [store]);

  useEffect(() => {
    if (marks !== null) {
      setPlaced(false);
      const drawn = (each: Network) => elementsOf(each, vocabulary, state.lang, marks);
      const around = grownAround(steps.current, state.grow);
      const shown = throughTime(state).then((all) =>
        picture.current?.show(drawn(network), pinsOf(store.state.pin), all === null ? null : drawn(all), around),
      );
      void shown.then((seen) => {
        if (seen === undefined || seen === 'late') {
          return;
        }
        setPlaced(true);
        steps.current = state.grow;
        picture.current?.choose(store.state.open);
        sight.onShown(seen);
        holder.current?.setAttribute('data-shown', String(network.ties.length));
      });
    }
  }, [network, marks, state.lang, pins]);

  useEffect(() => {
    picture.current?.choose(state.open);
    if (!sight.isAhead) {
      picture.current?.reveal(state.open);
    }
  }, [state.open]);

  useSheet((page) => {
    const { size, group, pin } = state;
    drawNetwork(page, {
      picture: picture.current,
      network,
      vocabulary,
      looks: { size, group, hasPins: pin.length > 0 },
    });
  });

  const counts = {
    entities: number(network.entities.length, state.lang),
    ties: number(network.ties.length, state.lang),
  };
  return (
    <>
      <div
        class="canvas"
        ref={holder}
        tabIndex={0}
        role="application"
        aria-label={fill(words.picture, counts)}
        aria-describedby="canvas-keys"
        onKeyDown={(event) => onKey(event, network, store, picture.current)}
      />
      {!isPlaced && (
        <p class="waiting placing" role="status">
          {fill(words.placing, counts)}
        </p>
      )}
      <p id="canvas-keys" class="unseen">
        {words.keys}
      </p>
    </>
  );
}

function handlers(store: Store, { onSeen }: SightKept) {
  return {
    onSeen,
    onOpen: (id: string) => store.set({ open: id.startsWith('group ') ? '' : id }),
    onGrow: (id: string) => store.set({ grow: grown(store.state.grow, id), open: id }),
    onPlaced: (id: string, point: { x: number; y: number }) =>
      store.set({ pin: pinned(store.state.pin, id, point.x, point.y) }),
  };
}
