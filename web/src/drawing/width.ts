/** How wide a place on the page is, for what is drawn to measure. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Return a reference to put on an element, and its width in pixels, 0 until it is known. */
export function useWidth<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const seen = element.current;
    if (seen === null) {
      return;
    }
    const measure = () => setWidth(Math.floor(seen.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(seen);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}

/** Return the size of text that the page has now, in pixels: drawings grow with it. */
export function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
