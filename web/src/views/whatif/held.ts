/** Two answers to one question, held against each other. */
interface Item {
  readonly entity: { readonly id: string; readonly label: string | null };
}

export interface Held {
  readonly id: string;
  readonly label: string | null;
  readonly what: 'stays' | 'goes' | 'comes';
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
