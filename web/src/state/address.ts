/** The state as the address has it, both ways. Pure: nothing here touches the browser. */
import type { Field } from './field';
import { DRAWN, FIELDS, LENS, type Lens, type State } from './fields';

const NAMES = Object.keys(FIELDS) as (keyof State)[];

/**
 * Return the state that a query string describes; what it does not name is as at first, and so is what cannot
 * be read: `unread.ts` says what that is.
 */
export function stateOf(search: string): State {
  const given = textsOf(search);
  const read = NAMES.map((name): [string, unknown] => [name, field(name).read(given.get(name) ?? [])]);
  return Object.fromEntries(read) as unknown as State;
}

/** Return the query string of a state, without `?`: only what differs from the first state, in the order of the table. */
export function searchOf(state: State): string {
  return NAMES.map((name) => [name, field(name).write(state[name])] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${legible(text)}`)
    .join('&');
}

/** Fields that stand after `#`, where no server counts their letters. */
const AFTER_HASH: readonly (keyof State)[] = ['told'];

/** Return the address of a state, relative to the page: `?…`, and after `#` what is too long for a server. */
export function addressOf(state: State, path: string): string {
  const shown = searchOf({ ...state, told: '' });
  const hash = AFTER_HASH.filter((name) => state[name] !== '').map((name) => `${name}=${legible(String(state[name]))}`);
  return `${shown === '' ? path : `?${shown}`}${hash.length === 0 ? '' : `#${hash.join('&')}`}`;
}

/** Return the state that an address describes, in both of its parts. */
export function stateAtAddress({ search, hash }: { readonly search: string; readonly hash?: string }): State {
  return stateOf(wholeOf({ search, hash: hash ?? '' }));
}

/** Return both parts of an address as one query string. */
export function wholeOf({ search, hash }: { readonly search: string; readonly hash?: string }): string {
  const later = AFTER_HASH.some((name) => hash?.startsWith(`#${name}=`)) ? (hash ?? '').slice(1) : '';
  return `${search.replace(/^\?/, '')}&${later}`;
}

/** Return a state with some fields changed. Where something else is drawn, a part of what was seen means nothing. */
export function changed(state: State, patch: Partial<State>): State {
  const next = { ...state, ...patch };
  const isDrawn = DRAWN.every((name) => field(name).write(next[name]) === field(name).write(state[name]));
  return isDrawn || 'sight' in patch ? next : { ...next, sight: '' };
}

/** Return the lens of a state, as the interface takes it. */
export function lensOf(state: State): Lens {
  const names = Object.keys(LENS) as (keyof Lens)[];
  return Object.fromEntries(names.map((name) => [name, state[name]])) as unknown as Lens;
}

/** Tell whether a lens lets everything through. */
export function isOpen(lens: Lens): boolean {
  return Object.values(lens).every((value) => value.length === 0);
}

function field(name: keyof State): Field<unknown> {
  return FIELDS[name];
}

/** Return what a query string says, name by name. A plus is a plus, as it is for the service: `sign=+` says friendly. */
export function textsOf(search: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    const [name = '', ...value] = part.split('=');
    found.set(name, [...(found.get(name) ?? []), decoded(value.join('='))]);
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Letters of any script, commas and colons stand as they are: an address is read by people, too. */
function legible(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\-._~,:+/]/gu, (sign) => encodeURIComponent(sign));
}
