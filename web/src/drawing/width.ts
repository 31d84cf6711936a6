/** How wide a place on the page is, for what is drawn to measure. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onLetters } from './letters';

/** What a sheet of A4 or Letter has between its margins, in sizes of the text on it (`print.css`). */
const PAPER = 51;

/**
 * Return a reference to put on an element, and its width in pixels, 0 until it is known. While it is printed, that of
 * paper; when letters come, names are measured again.
 */
export function useWidth<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  const [, setLetters] = useState({});
  useLayoutEffect(() => {
    const seen = element.current;
    if (seen === null) {
      return;
    }
    let isOnPaper = false;
    const measure = () => setWidth(Math.floor(isOnPaper ? PAPER * textSize() : seen.clientWidth));
    const print = ({ type }: Event) => {
      isOnPaper = type === 'beforeprint';
      measure();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(seen);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    const forget = onLetters(() => setLetters({}));
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', print);
      forget();
    };
  }, []);
  return [element, width] as const;
}

/** Return the size of text that the page has now, in pixels: drawings grow with it. */
export function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
