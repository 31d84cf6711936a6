/** Links within the page: they have an address of their own, and change the state when they are clicked plainly. */
import type { ComponentChildren } from 'preact';
import { useAppState, useStore } from '../state/hooks';
import type { Patch } from '../state/store';

interface Props {
  readonly to: Patch;
  readonly class?: string;
  readonly current?: boolean;
  /** The whole of a name that may be cut short. */
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** A link to the state with some fields changed. */
export function StateLink({ to, class: name, current, title, children }: Props) {
  const store = useStore();
  useAppState();
  const follow = (event: MouseEvent) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      store.set(to);
    }
  };
  return (
    <a
      href={store.href(to)}
      class={name}
      title={title}
      aria-current={current === true ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}

/** From this length on a name may be cut short where there is little room; what points at it then tells it whole. */
const LONG = 40;

export function whole(label: string | null): string | undefined {
  return label !== null && label.length > LONG ? label : undefined;
}

/** A link that opens an entity in the panel. */
export function EntityLink({ id, label }: { readonly id: string; readonly label: string | null }) {
  return (
    <StateLink to={{ open: id }} title={whole(label)}>
      <bdi>{label ?? id}</bdi>
    </StateLink>
  );
}

/** A link that opens a relationship in the panel. */
export function TieLink({ id, label }: { readonly id: string; readonly label: string | null }) {
  return (
    <StateLink to={{ open: `~${id}` }}>
      <bdi>{label ?? id}</bdi>
    </StateLink>
  );
}
