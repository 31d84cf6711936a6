/** What part of a picture is seen: all of it, or enough to see some. Pure geometry. */
import type { Box } from './declutter';
import type { Point } from './curve';

/** Where the picture is seen, in pixels, without what covers it. */
export type Frame = Box;

export interface View {
  readonly zoom: number;
  readonly pan: Point;
}

/** How far and how near one may look. */
export const [FARTHEST, NEAREST] = [0.05, 4];
/** A handful of entities need not fill a wall. */
const NEAR = 1.6;
/** Room for labels at the sides and above and below, in pixels; less on a small screen. */
const [BESIDE, BENEATH, SHARE] = [64, 30, 0.15];

/** Return the view that shows a box, as large as it can be. */
export function fitting(box: Box, frame: Frame): View {
  return framing(box, inside(frame), NEAR);
}

/** Return the view in which a box just fills a frame. */
export function framing(box: Box, frame: Frame, nearest = NEAREST): View {
  const wide = (frame.x2 - frame.x1) / Math.max(1, box.x2 - box.x1);
  const high = (frame.y2 - frame.y1) / Math.max(1, box.y2 - box.y1);
  return centred(box, frame, Math.max(FARTHEST, Math.min(wide, high, nearest)));
}

/** Return what is seen within a frame, in the units of the picture. */
export function within({ x1, y1, x2, y2 }: Frame, { zoom, pan }: View): Box {
  return { x1: (x1 - pan.x) / zoom, y1: (y1 - pan.y) / zoom, x2: (x2 - pan.x) / zoom, y2: (y2 - pan.y) / zoom };
}

/** Return the view that brings a box in, as little changed as can be, or null where all of it is in view. */
export function bringing(box: Box, view: View, frame: Frame): View | null {
  const seen = rendered(box, view);
  if (seen.x1 >= frame.x1 && seen.y1 >= frame.y1 && seen.x2 <= frame.x2 && seen.y2 <= frame.y2) {
    return null;
  }
  const best = fitting(box, frame);
  if (best.zoom < view.zoom) {
    return best;
  }
  const inner = inside(frame);
  const x = view.pan.x + shift(seen.x1, seen.x2, inner.x1, inner.x2);
  const y = view.pan.y + shift(seen.y1, seen.y2, inner.y1, inner.y2);
  return { zoom: view.zoom, pan: { x, y } };
}

function inside({ x1, y1, x2, y2 }: Frame): Frame {
  const beside = Math.min(BESIDE, SHARE * (x2 - x1));
  const beneath = Math.min(BENEATH, SHARE * (y2 - y1));
  return { x1: x1 + beside, y1: y1 + beneath, x2: x2 - beside, y2: y2 - beneath };
}

function centred(box: Box, frame: Frame, zoom: number): View {
  const x = (frame.x1 + frame.x2) / 2 - (zoom * (box.x1 + box.x2)) / 2;
  const y = (frame.y1 + frame.y2) / 2 - (zoom * (box.y1 + box.y2)) / 2;
  return { zoom, pan: { x, y } };
}

function rendered({ x1, y1, x2, y2 }: Box, { zoom, pan }: View): Box {
  return { x1: x1 * zoom + pan.x, y1: y1 * zoom + pan.y, x2: x2 * zoom + pan.x, y2: y2 * zoom + pan.y };
}

/** Return by how much a stretch is moved to lie within another. */
function shift(from: number, until: number, least: number, most: number): number {
  return from < least ? least - from : until > most ? most - until : 0;
}
