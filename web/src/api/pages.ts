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
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next_cursor?: string | null;
}

/** Which page is asked for. */
interface Turn {
  readonly limit: number;
  readonly cursor: string;
}

type ItemOf<P extends Path> = Answer<P> extends { items: readonly (infer Item)[] } ? Item : never;

/** Return a list from its beginning, page after page, up to a bound, with all else that its last page says. */
export async function listed<P extends Path>(
  path: P,
  query: QueryOf<P>,
  signal?: AbortSignal,
): Promise<Omit<Answer<P>, 'items' | 'total'> & Listed<ItemOf<P>>> {
  return paged<ItemOf<P>, Answer<P> & Page<ItemOf<P>>>(async (turn) => {
    const asked = { ...query, ...turn } as QueryOf<P>;
    return (await ask(path, asked, signal ? { signal } : {})) as Answer<P> & Page<ItemOf<P>>;
  });
}

/** Return a list of whatever is asked page by page, up to the same bound. */
export async function paged<Item, Found extends Page<Item>>(
  ask: (turn: Turn) => Promise<Found>,
): Promise<Omit<Found, 'items' | 'total'> & Listed<Item>> {
  const items: Item[] = [];
  let cursor = '';
  for (let page = 1; ; page += 1) {
    const found = await ask({ limit: PAGE, cursor });
    items.push(...found.items);
    cursor = found.next_cursor ?? '';
    if (cursor === '' || page === MOST) {
      return { ...found, items };
    }
  }
}
