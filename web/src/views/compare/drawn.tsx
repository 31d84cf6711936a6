/** The picture of what is not the same: lines that began, ended or changed, and those between whom. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Picture } from '../../drawing/picture';
import type { Room } from '../../drawing/svg';
import { useAppState, useShared, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { current } from '../look/current';
import { changedElements } from './changed';
import type { Item } from './sides';
import { WORDS } from './words';

/** More lines say nothing at this size. */
const MOST = 300;

export function Changed({ items }: { readonly items: readonly Item[] }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  if (items.length === 0) {
    return null;
  }
  return (
    <figure class="compare-picture">
      {items.length > MOST ? (
        <p class="notice">{fill(words.large, { most: number(MOST, lang) })}</p>
      ) : (
        <Drawing items={items} />
      )}
      <figcaption class="hint">{words.key}</figcaption>
    </figure>
  );
}

function Drawing({ items }: { readonly items: readonly Item[] }) {
  const { store, vocabulary } = useShared();
  const { lang, open } = useAppState();
  const words = useWords(WORDS);
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const elements = useMemo(() => changedElements(items, vocabulary, lang), [items, vocabulary, lang]);

  useEffect(() => {
    if (holder.current === null) {
      return;
    }
    const made = new Picture(holder.current, {
      onOpen: (id) => store.set({ open: id }),
      onGrow: (id) => store.set({ open: id }),
      onPlaced: () => undefined,
    });
    picture.current = made;
    const draw = (room?: Room) => made.svg(room);
    current.draw = draw;
    return () => {
      picture.current = null;
      current.draw = current.draw === draw ? null : current.draw;
      made.destroy();
    };
  }, [store]);

  useEffect(() => {
    void picture.current?.show(elements, new Map()).then(() => picture.current?.choose(store.state.open));
  }, [elements]);

  useEffect(() => picture.current?.choose(open), [open]);

  const counts = {
    count: number(items.length, lang),
    entities: number(elements.filter(({ data }) => data.source === undefined).length, lang),
  };
  return <div class="canvas" ref={holder} role="img" aria-label={fill(words.picture, counts)} />;
}
