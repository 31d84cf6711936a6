/** The panel: what is known of the entity or the relationship that is open. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icon';
import { useAppState, useStore, useWords } from '../state/hooks';
import { COMMON } from '../words/common';
import { EntityPanel } from './entity';
import { RelationshipPanel } from './relationship';
import { WORDS } from './words';

export default function Panel() {
  const { open } = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    // Where it stands below the picture, its beginning comes into sight.
    body.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <aside id="panel" aria-label={words.panel}>
      <button type="button" class="tool close" aria-label={common.close} onClick={() => store.set({ open: '' })}>
        <Icon name="close" />
      </button>
      <div class="panel-body" ref={body} key={open}>
        {open.startsWith('~') ? <RelationshipPanel id={open.slice(1)} /> : <EntityPanel id={open} />}
      </div>
    </aside>
  );
}
