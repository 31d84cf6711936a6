/** Something chosen that can be taken away again. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** What the button that takes it away is called. */
  readonly without: string;
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}

export function Chip({ without, onRemove, children }: Props) {
  return (
    <span class="chip">
      {children}
      <button type="button" class="bare" aria-label={without} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
