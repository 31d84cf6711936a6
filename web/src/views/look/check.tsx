import type { ComponentChildren } from 'preact';

interface Props {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** One row of the legend: a box to tick, a sample, a name. */
export function Check({ isOn, onToggle, title, children }: Props) {
  return (
    <label class="check" title={title}>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {children}
    </label>
  );
}
