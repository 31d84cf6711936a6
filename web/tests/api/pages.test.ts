import { afterEach, expect, it, vi } from 'vitest';
import { listed } from '../../src/api/pages';

const asked: URLSearchParams[] = [];

/** Serve numbers from 0 to a total, a thousand a page, the cursor being where the next page begins. */
function serving(total: number): void {
  asked.length = 0;
  vi.stubGlobal('document', { baseURI: 'http://x.org/' });
  vi.stubGlobal('fetch', (place: URL) => {
    asked.push(place.searchParams);
    const from = Number(place.searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(1000, total - from) }, (_, index) => from + index);
    const next_cursor = from + 1000 < total ? String(from + 1000) : null;
    return Promise.resolve(Response.json({ items, total, next_cursor, note: 'a note' }));
  });
}

afterEach(() => vi.unstubAllGlobals());

it('a list is read to its end, page after page, with what is said of all of it', async () => {
  serving(2345);
  const { items, total, note } = await listed('/v1/centrality', { over: 'all' });
  expect([items.length, items.at(-1), total, note]).toEqual([2345, 2344, 2345, 'a note']);
  expect(asked.map((query) => [query.get('limit'), query.get('over')])).toEqual(Array(3).fill(['1000', 'all']));
});

it('a list that is too long is cut off, and has its total', async () => {
  serving(20_000);
  const { items, total } = await listed('/v1/backing', {});
  expect([items.length, total, asked.length]).toEqual([10_000, 20_000, 10]);
});
