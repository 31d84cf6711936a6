/** Entities that stay where they were put: `entity:x:y` in the address, whole pixels. */
export type Pins = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const FARTHEST = 99_999;

export function pinsOf(texts: readonly string[]): Pins {
  const read = texts.map((text) => {
    const [entity = '', x = '', y = ''] = text.split(':');
    return [entity, { x: Number(x), y: Number(y) }] as const;
  });
  return new Map(read.filter(([entity, { x, y }]) => entity !== '' && Number.isFinite(x) && Number.isFinite(y)));
}

/** Return the pins with one more, or with another place for one. */
export function pinned(texts: readonly string[], entity: string, x: number, y: number): readonly string[] {
  return [...unpinned(texts, entity), `${entity}:${whole(x)}:${whole(y)}`];
}

/** The address has room for five digits. */
function whole(place: number): number {
  return Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, place)));
}

export function unpinned(texts: readonly string[], entity: string): readonly string[] {
  return texts.filter((text) => text.split(':')[0] !== entity);
}
