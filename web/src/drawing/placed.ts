/**
 * Puts an element on a line of time: its style sheet reads `--start` and `--size`, in percent of the line. They are set
 * by script, which the content security policy allows, and not in the markup, which it refuses.
 */
export function placed(start: number, end: number = start): (element: HTMLElement | null) => void {
  return (element) => {
    element?.style.setProperty('--start', `${start}%`);
    element?.style.setProperty('--size', `${end - start}%`);
  };
}
