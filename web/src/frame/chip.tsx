/** Something chosen that can be taken away again. A long name is cut short; what points at it tells the whole. */
import type { ComponentChildren } from 'preact';
import { whole } from './links';

interface Props {
  readonly name: string;
  /** By what the graph knows it, told to who points at it. */
  readonly id?: string;
  /** Of what it is one, before the name. */
  readonly of?: string;
  /** What the button that takes it away is called. */
  readonly without: string;
  readonly onRemove: () => void;
  /** What stands behind the name. */
  readonly children?: ComponentChildren;
}

export function Chip({ name, id, of, without, onRemove, children }: Props) {
  return (
    <span class="chip">
      {of !== undefined && <span>{of}:</span>}
      <bdi title={titleOf(name, id)}>{name}</bdi>
      {children}
      <button type="button" class="bare" aria-label={without} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

function titleOf(name: string, id: string | undefined): string | undefined {
  const long = whole(name);
  return id === undefined || long === undefined ? (id ?? long) : `\u2068${long}\u2069 · ${id}`;
}
