/** The picture in the page: it follows the state, and what is done in it changes the state. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf, type Network } from '../../api/network';
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

interface Props {
  readonly network: Network;
  /** What of it is cut, in words. */
  readonly cut: readonly string[];
}

export function Canvas({ network, cut }: Props) {
  const { store, vocabulary } = useShared();
  const state = useAppState();
  const words = useWords(WORDS);
  const marks = useMarks(network).answer;
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const sight = useSight(picture, JSON.stringify(DRAWN.map((name) => state[name])));
  const [placing, setPlacing] = useState<'underway' | 'done' | 'failed'>('underway');
  const [turn, setTurn] = useState(0);
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
      setPlacing('underway');
      const drawn = (each: Network) => elementsOf(each, vocabulary, state.lang, marks);
      const fail = () => setPlacing('failed');
      const around = grownAround(steps.current, state.grow);
      const shown = throughTime(state).then((all) =>
        picture.current?.show(drawn(network), pinsOf(store.state.pin), all === null ? null : drawn(all), around),
      );
      void shown.then((seen) => {
        if (seen === undefined || seen === 'late') {
          return;
        }
        setPlacing('done');
        steps.current = state.grow;
        picture.current?.choose(store.state.open);
        sight.onShown(seen);
        holder.current?.setAttribute('data-shown', String(network.ties.length));
      }, fail);
    }
  }, [network, marks, state.lang, pins, turn]);

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
      cut,
      vocabulary,
      looks: { size, group, hasPins: pin.length > 0 },
    });
  });

  const counts = {
    entities: number(network.entities.length, state.lang),
    ties: number(network.ties.length, state.lang),
  };
  const chosen = network.entities.find(({ id }) => id === state.open);
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
      {placing === 'underway' && (
        <p class="waiting placing" role="status">
          {fill(words.placing, counts)}
        </p>
      )}
      {placing === 'failed' && (
        <p class="waiting placing" role="alert">
          {words.unplaced}{' '}
          <button type="button" onClick={() => setTurn(turn + 1)}>
            {words.again}
          </button>
        </p>
      )}
      <p id="canvas-keys" class="unseen">
        {words.keys}
      </p>
      <p class="unseen" role="status">
        {chosen !== undefined &&
          fill(words.chosen, {
            name: textOf(chosen.labels, state.lang, chosen.id),
            ties: number(tiesOf(network, chosen.id), state.lang),
          })}
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

function tiesOf(network: Network, entity: string): number {
  return network.ties.filter(({ source, target }) => source === entity || target === entity).length;
}
