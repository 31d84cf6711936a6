/** What of an address the page cannot read, and what the reader is told of it. Pure. */
import { textsOf } from './address';
import type { Field } from './field';
import { FIELDS, type State } from './fields';

export interface Unread {
  /** The part of the address, before and after `=`. */
  readonly name: string;
  readonly value: string;
  /** There is no such field; or there is, and this is no value of it; or another is given after it, which counts. */
  readonly what: 'name' | 'value' | 'twice';
}

/** Return what of an address no field can read, in its order. */
export function unreadOf(search: string): readonly Unread[] {
  return [...textsOf(search)].flatMap(([name, texts]): readonly Unread[] => {
    if (name === '') {
      return [];
    }
    if (!isField(name)) {
      return [{ name, value: texts.join(','), what: 'name' }];
    }
    const field: Field<unknown> = FIELDS[name];
    const earlier = field.isMany === true ? [] : texts.slice(0, -1).filter((value) => value !== texts.at(-1));
    return [
      ...[...new Set(earlier)].map((value) => ({ name, value, what: 'twice' as const })),
      ...(field.unread?.(texts) ?? []).map((value) => ({ name, value, what: 'value' as const })),
    ];
  });
}

function isField(name: string): name is keyof State {
  return Object.hasOwn(FIELDS, name);
}

/** What is known only once the page is there: views, the words of the graph, changes. By field, whether a word is one. */
export type Known = { readonly [Name in keyof State]?: (word: string) => boolean };

/** Return the words of a state that are not known, and what of the state remains without them. */
export function withoutUnknown(state: State, known: Known): { unread: readonly Unread[]; patch: Partial<State> } {
  const unread: Unread[] = [];
  const patch: Record<string, unknown> = {};
  for (const [name, isKnown] of Object.entries(known) as [keyof State, (word: string) => boolean][]) {
    const value = state[name];
    const misread = [value].flat().filter((word) => typeof word === 'string' && word !== '' && !isKnown(word));
    if (misread.length > 0) {
      unread.push(...misread.map((word) => ({ name, value: String(word), what: 'value' as const })));
      patch[name] = typeof value === 'string' ? '' : [value].flat().filter((word) => !misread.includes(word));
    }
  }
  return { unread, patch };
}
