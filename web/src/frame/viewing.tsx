/** The view that the address names; its script is loaded when it is first looked at. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useWords } from '../state/hooks';
import { viewOf } from '../views';
import { WORDS } from './words';

interface Loaded {
  readonly name: string;
  readonly Component: ComponentType | null;
}

export function Viewing() {
  const { view } = useAppState();
  const words = useWords(WORDS);
  const { name, load } = viewOf(view);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (module) => isWanted && setLoaded({ name, Component: module.default }),
      () => isWanted && setLoaded({ name, Component: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  if (loaded?.name !== name) {
    return null;
  }
  return loaded.Component === null ? <p class="notice">{words.failedView}</p> : <loaded.Component />;
}
