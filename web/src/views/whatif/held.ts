/** Two answers to one question, held against each other. */
import type { Listed } from '../../api/pages';

export interface Item {
  readonly entity: { readonly id: string; readonly label: string | null };
}

export interface Held {
  readonly id: string;
  readonly label: string | null;
  readonly what: 'stays' | 'goes' | 'comes';
}

export interface Comparison {
  readonly held: readonly Held[];
  /** How many each answer has in all, where one was too long to be read to its end; else null. */
  readonly cut: { readonly before: number; readonly after: number; readonly read: number } | null;
}

/** Return two answers compared. Where one is cut off nobody is called new or gone: who is missing may stand further on. */
export function compared(before: Listed<Item>, after: Listed<Item>): Comparison {
  const held = heldAgainst(before.items, after.items);
  if ([before, after].every(({ items, total }) => items.length >= total)) {
    return { held, cut: null };
  }
  const read = Math.max(before.items.length, after.items.length);
  return {
    held: held.filter(({ what }) => what === 'stays'),
    cut: { before: before.total, after: after.total, read },
  };
}

/** Return who is in both answers, in the first only, and in the second only: what moves first, then as they were. */
export function heldAgainst(before: readonly Item[], after: readonly Item[]): readonly Held[] {
  const [was, is] = [idsOf(before), idsOf(after)];
  const all = new Map([...before, ...after].map(({ entity }) => [entity.id, entity.label]));
  const held = [...all].map(([id, label]): Held => {
    const what = !was.has(id) ? 'comes' : !is.has(id) ? 'goes' : 'stays';
    return { id, label, what };
  });
  return held.sort((a, b) => Number(a.what === 'stays') - Number(b.what === 'stays'));
}

function idsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ entity }) => entity.id));
}
