/** A view says how it is drawn anew for a file, and whom it shows; where it is made of parts, each says where it stands. */
import { useEffect } from 'preact/hooks';
import { current, type Draw, type Seen } from '../../views/look/current';

/** Have a part of a view drawn, as long as it is on the screen: the lower its place, the earlier. */
export function useSheet(draw: Draw, place = 0): void {
  useEffect(() => {
    const body = { place, draw };
    current.bodies.add(body);
    return () => {
      current.bodies.delete(body);
    };
  });
}

/** Say whom a view shows, as long as it does. */
export function useSeen(seen: () => Seen): void {
  useEffect(() => {
    const shown = seen();
    current.seen = shown;
    return () => {
      current.seen = current.seen === shown ? null : current.seen;
    };
  });
}

/** Return some tokens, each once. */
export function once(tokens: readonly string[]): readonly string[] {
  return [...new Set(tokens)];
}
