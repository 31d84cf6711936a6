/** Addresses of what is seen as files of the service, and as Gephi Lite opens them. */
import { address, type Query } from '../api/client';
import { lensOf } from '../state/address';
import type { State } from '../state/fields';
import type { FormatName } from './formats';

/** Characters of the ids that fit into one question. */
const MOST_IDS = 6500;

export interface Part {
  readonly query: Query;
  /** What is seen is more than fits into an address: all under the lens is taken instead. */
  readonly isWhole: boolean;
}

/** Return the question whose answer is what is seen; `ids` are the entities of the picture, null where not known yet. */
export function partOf(state: State, ids: readonly string[] | null): Part {
  const lens = lensOf(state);
  const isPart = state.grow.length > 0 || state.hide.length > 0;
  const length = (ids ?? []).reduce((sum, id) => sum + encodeURIComponent(id).length + 1, 0);
  if (!isPart || ids === null || ids.length === 0 || length > MOST_IDS) {
    return { query: { ...lens }, isWhole: isPart };
  }
  // Who is seen around an entity was chosen through the kinds already; the entity itself is exempt from them.
  return { query: { ...lens, ...(state.grow.length > 0 ? { kind: [] } : {}), ids }, isWhole: false };
}

export function fileAddress(format: FormatName, query: Query, lang: string): string {
  const isPicture = format === 'svg' || format === 'png';
  return address('/v1/graph', { format, ...query, ...(isPicture ? { lang } : {}) });
}

/** Return the address by which Gephi Lite opens what is seen; `base` is that of the page. */
export function gephiAddress(query: Query, base: string): string {
  const file = `${new URL(address('/v1/graph/dezgraph.gexf', query), base).href}#.gexf`;
  return `https://gephi.org/gephi-lite/?file=${encodeURIComponent(file)}`;
}

/** Tell whether a tool on a page elsewhere, served by HTTPS, can be expected to reach an address. */
export function isPublic(base: string): boolean {
  const { protocol, hostname } = new URL(base);
  const isHere =
    hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\]$|0\.0\.0\.0$)/.test(hostname);
  const isInside = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname) || !hostname.includes('.');
  return protocol === 'https:' && !isHere && !isInside;
}

/** Return the name of a file of what is seen: with its day, if it has one. */
export function fileName(state: State, ending: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(state.at) ? `-${state.at}` : '';
  return `dezgraph${day}.${ending}`;
}
