/** Addresses of what is seen as files of the service, and as Gephi Lite opens them. */
import { address, type Query } from '../api/client';
import { lensOf } from '../state/address';
import { regarded } from '../state/lens-text';
import type { State } from '../state/fields';
import { queryOf as backingQuery } from '../views/backing/query';
import { queryOf as balanceQuery } from '../views/balance/query';
import { MOST as MOST_CHANGES, queryOf as compareQuery } from '../views/compare/query';
import { between } from '../views/compare/sides';
import type { Seen } from '../views/look/current';
import { queryOf as pathsQuery } from '../views/paths/query';
import { queryOf as ranksQuery } from '../views/ranks/query';
import { lensBelow } from '../views/whatif/changes';
import type { FormatName } from './formats';

/** Characters of the ids that fit into one question. */
const MOST_IDS = 6500;
/** Rows of an answer where the view asks for all, page by page: what the service gives at once. */
const LIMIT = 1000;

/** What files leave out of the view, or have beside it; each is told in words. */
export type Aside = 'whole' | 'backing' | 'named' | 'paths' | 'holders' | 'compare' | 'ranks' | 'whatif' | 'map';

export interface Part {
  /** The day of it, where the view has several; empty is any day. */
  readonly day: string | null;
  readonly query: Query;
  readonly asides: readonly Aside[];
  /** The address of what the view itself asks; null where it is no single address. */
  readonly answer: string | null;
}

interface Known {
  /** The entities of the picture, null where not known yet. */
  readonly ids?: readonly string[] | null;
  readonly seen?: Seen | null;
  readonly days?: readonly string[];
  /** The scenario that is looked at, by its id, or `own`. */
  readonly future?: string;
}

/** Return the questions whose answers are what is seen: one, or one for each day that the view has. */
export function partsOf(state: State, known: Known = {}): readonly [Part, ...Part[]] {
  const lens = regarded(state);
  const whole: Part = { day: null, query: { ...lens }, asides: [], answer: null };
  switch (state.view) {
    case 'backing': {
      const asides: Aside[] = state.named.trim() === '' ? ['backing'] : ['backing', 'named'];
      const part = narrowed({ ...whole, asides }, known.seen ?? null);
      return [{ ...part, answer: address('/v1/backing', { ...backingQuery(state), limit: LIMIT }) }];
    }
    case 'paths': {
      const isAsked = state.start !== '' && state.goal !== '' && state.start !== state.goal;
      const answer = isAsked ? address('/v1/paths', pathsQuery(state)) : null;
      return [{ ...narrowed({ ...whole, asides: isAsked ? ['paths'] : [] }, known.seen ?? null), answer }];
    }
    case 'holders':
      return [
        narrowed({ ...whole, query: { ...lens, at: '', certainty: '' }, asides: ['holders'] }, known.seen ?? null),
      ];
    case 'compare':
      return ofSides(state, whole);
    case 'ranks': {
      const [first = null, ...others] = (known.days ?? []).map((at): Part => ({
        day: at,
        query: { ...lens, at },
        asides: ['ranks'],
        answer: address('/v1/centrality', { ...ranksQuery(state, at), limit: LIMIT }),
      }));
      return first === null ? [whole] : [first, ...others];
    }
    case 'whatif': {
      const future = known.future ?? 'own';
      return [
        future === 'own'
          ? { ...whole, asides: ['whatif'] }
          : {
              ...whole,
              query: { ...lens, scenario: future },
              asides: ['whatif'],
              answer: address('/v1/scenarios/{id}/effects', { ...lensBelow(state), lang: state.lang }, future),
            },
      ];
    }
    case 'map':
      return [{ ...whole, asides: ['map'] }];
    case 'balance': {
      const query = { ...lens, sign: lens.sign.length > 0 ? lens.sign : ['+', '-'] };
      return [{ ...whole, query, answer: address('/v1/balance', balanceQuery(state)) }];
    }
    default:
      return [ofNetwork(state, known.ids ?? null)];
  }
}

function ofNetwork(state: State, ids: readonly string[] | null): Part {
  const lens = lensOf(state);
  const part: Part = { day: null, query: { ...lens }, asides: [], answer: null };
  const isPart = state.grow.length > 0 || state.hide.length > 0;
  if (!isPart || ids === null || !isFitting(ids)) {
    return { ...part, asides: isPart ? ['whole'] : [] };
  }
  // Who is seen around an entity was chosen through the kinds already; the entity itself is exempt from them.
  return { ...part, query: { ...lens, ...(state.grow.length > 0 ? { kind: [] } : {}), ids } };
}

/** Return what lies between those who are seen, by the types by which they are. */
function narrowed(part: Part, seen: Seen | null): Part {
  if (seen === null || seen.ids.length === 0) {
    return part;
  }
  if (!isFitting([...seen.ids, ...seen.types])) {
    return { ...part, asides: ['whole', ...part.asides] };
  }
  const { ids, types } = seen;
  return { ...part, query: { ...part.query, kind: [], ids, ...(types.length > 0 ? { type: types } : {}) } };
}

function ofSides(state: State, whole: Part): readonly [Part, ...Part[]] {
  const pair = between(state);
  if (pair === null) {
    return [ofNetwork({ ...state, grow: [], hide: [] }, null)];
  }
  const answer = address('/v1/diff', { ...compareQuery(state, pair), limit: MOST_CHANGES });
  const side = (at: string, known: string): Part => ({
    day: at,
    query: { ...whole.query, at, known },
    asides: ['compare'],
    answer,
  });
  return [side(pair.from_at, pair.from_known), side(pair.to_at, pair.to_known)];
}

function isFitting(ids: readonly string[]): boolean {
  return ids.length > 0 && ids.reduce((sum, id) => sum + encodeURIComponent(id).length + 1, 0) <= MOST_IDS;
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
export function fileName({ at }: Pick<State, 'at'>, ending: string): string {
  return named([at], ending);
}

/** Return the name of a file of an answer: with the day, or both days, that were asked about. */
export function answerName(asked: string): string {
  const query = new URLSearchParams(asked.slice(asked.indexOf('?') + 1));
  return named(
    ['at', 'from_at', 'to_at'].map((name) => query.get(name) ?? ''),
    'json',
  );
}

function named(days: readonly string[], ending: string): string {
  return `${['dezgraph', ...days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))].join('-')}.${ending}`;
}
