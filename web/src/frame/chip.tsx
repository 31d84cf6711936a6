/** Something chosen that can be taken away again. A long name is cut short; what points at it tells the whole. */
import type { ComponentChildren } from 'preact';
import { whole } from './links';

interface Props {
  readonly name: string;
  /** Of what it is one, before the name. */
  readonly of?: string;
  /** What the button that takes it away is called. */
  readonly without: string;
  readonly onRemove: () => void;
  /** What stands behind the name. */
  readonly children?: ComponentChildren;
}

export function Chip({ name, of, without, onRemove, children }: Props) {
  return (
    <span class="chip">
      {of !== undefined && <span>{of}:</span>}
      <bdi title={whole(name)}>{name}</bdi>
      {children}
      <button type="button" class="bare" aria-label={without} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
