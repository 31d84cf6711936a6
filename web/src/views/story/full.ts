/** The whole screen for a story; a browser may refuse it, and then the story fills the window. */
import { useEffect, useState } from 'preact/hooks';

/** Tell whether the page fills the screen, and render again when that changes. */
export function useFull(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return isFull;
}

/** Fill the screen, or go back to the window. */
export async function turnFull(): Promise<void> {
  try {
    await (document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen());
  } catch {
    // As told above.
  }
}

export async function leaveFull(): Promise<void> {
  if (document.fullscreenElement !== null) {
    await turnFull();
  }
}
