/**
 * A button that has nothing to do at times. Then it says so and does nothing, but it can be reached, and keeps the focus that
 * it has: a browser takes that away from what is `disabled`.
 */
import type { ComponentProps } from 'preact';

interface Props extends Omit<ComponentProps<'button'>, 'disabled' | 'onClick'> {
  readonly isOff: boolean;
  /** Nothing for the button of a form, which sends it. */
  readonly onClick?: () => void;
}

export function Button({ isOff, onClick, ...more }: Props) {
  const act = (event: Event) => {
    if (isOff) {
      event.preventDefault();
    } else {
      onClick?.();
    }
  };
  return <button type="button" {...more} aria-disabled={isOff} onClick={act} />;
}
