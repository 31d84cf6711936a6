/** A list of the interface that is longer than a page. */
import { ask, type Answer, type Path, type QueryOf } from './client';

/** Entries of a page: the most that the interface gives. */
const PAGE = 1000;
/** Pages that are asked for at most. */
const MOST = 10;

/** The entries of a list, and how many there are in all: more than those where the list is cut off. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** What answers in pages. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next_cursor?: string | null;
}

type ItemOf<P extends Path> = Answer<P> extends { items: readonly (infer Item)[] } ? Item : never;

/** Return a list from its beginning, page after page, up to a bound. */
export async function listed<P extends Path>(
  path: P,
  query: QueryOf<P>,
  signal?: AbortSignal,
): Promise<Listed<ItemOf<P>>> {
  const items: ItemOf<P>[] = [];
  let cursor = '';
  for (let page = 1; ; page += 1) {
    const asked = { ...query, limit: PAGE, cursor } as QueryOf<P>;
    const found = (await ask(path, asked, signal ? { signal } : {})) as Page<ItemOf<P>>;
    items.push(...found.items);
    cursor = found.next_cursor ?? '';
    if (cursor === '' || page === MOST) {
      return { items, total: found.total };
    }
  }
}
