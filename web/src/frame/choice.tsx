/** Fields of forms: one of some choices, and something that is on or off. */
import type { ComponentChildren } from 'preact';

/** Tokens and what they are called, in their order. */
export type Options<T extends string> = readonly (readonly [T, string])[];

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Whether that is for the ear alone. */
  readonly isUnseen?: boolean;
  /** What the address says: where it is none of the options, it is listed as well, as it stands. */
  readonly value: T;
  readonly options: Options<T>;
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, isUnseen = false, value, options, onChoose }: ChoiceProps<T>) {
  const isListed = options.some(([each]) => each === value);
  return (
    <label class="choice">
      <span class={isUnseen ? 'unseen' : ''}>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {!isListed && <option value={value}>{value}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckedProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ComponentChildren;
}

export function Checked({ isOn, onToggle, children }: CheckedProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <b>{children}</b>
    </label>
  );
}
