/** Relationships that are too many to be drawn, block by block, as `/v1/relationships` lists them: by id. */
import { ask, type QueryOf, type Schemas } from '../../api/client';
import { networkOf, type Network } from '../../api/network';
import type { Lang } from '../../words/lang';

/** As many as the interface gives at once. */
export const BLOCK = 1000;
/** What a page can hold and still answer at once. */
export const MOST_BLOCKS = 20;

export interface Loaded {
  readonly network: Network;
  /** Relationships under the lens, all in all. */
  readonly total: number;
}

/** Return how many blocks the address wants: one where it does not say. */
export function blocksOf(text: string): number {
  const wanted = Math.ceil(Number(text === '' ? 0 : text) / BLOCK);
  return Math.min(MOST_BLOCKS, Math.max(1, wanted));
}

/** Return the first blocks; each is asked for by the cursor of the one before it. */
export async function loaded(
  query: QueryOf<'/v1/relationships'> & { readonly lang: Lang },
  blocks: number,
  signal?: AbortSignal,
): Promise<Loaded> {
  const found: Schemas['Relationship'][] = [];
  let cursor: string | null = null;
  let total = 0;
  for (let block = 0; block < blocks; block += 1) {
    const answer: Schemas['Relationships'] = await ask(
      '/v1/relationships',
      { ...query, limit: BLOCK, cursor },
      signal ? { signal } : {},
    );
    found.push(...answer.items);
    ({ total, next_cursor: cursor } = answer);
    if (cursor === null) {
      break;
    }
  }
  return { network: networkOf(found, query.lang), total };
}
