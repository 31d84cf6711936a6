/** The picture that is on the screen now, for the tools beside it and for what takes pictures away. */
import type { Picture } from '../../drawing/picture';
import type { Room } from '../../drawing/svg';
import type { Page } from '../../take/sheet/page';

export interface Seen {
  readonly ids: readonly string[];
  readonly types: readonly string[];
}

/** What draws a view, or a part of it, anew on a page that is taken away. */
export type Draw = (page: Page) => void;

interface Current {
  /** The network, drawn on a canvas. */
  picture: Picture | null;
  /** What draws it, or another picture, for paper: to fill a room, where it is told. */
  draw: ((room?: Room) => SVGSVGElement) | null;
  /** Whom a view shows, by which types of relationship, where it is not all under the lens. */
  seen: Seen | null;
  /** The parts of a view: drawn for files, each at its place. */
  readonly bodies: Set<{ readonly place: number; readonly draw: Draw }>;
}

export const current: Current = { picture: null, draw: null, seen: null, bodies: new Set() };
