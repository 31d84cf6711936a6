import { afterEach, expect, it, vi } from 'vitest';
import { Vocabulary } from '../../src/api/vocabulary';
import { forgetAnswers } from '../../src/api/client';
import { amongEntities, inGraph } from '../../src/frame/known';
import { stateOf } from '../../src/state/address';
import { withoutUnknown } from '../../src/state/unread';

const PEOPLE = ['iran', 'turkey'];
const state = stateOf('hide=nobody,turkey&pin=iran:1:2,nobody:3:4&sight=nobody,0,0,9,9');

/** A service that has these people, or answers everything with a status. */
function serve(status?: number): string[] {
  const asked: string[] = [];
  vi.stubGlobal('document', { baseURI: 'http://x/' });
  vi.stubGlobal('fetch', (url: URL) => {
    asked.push(url.href);
    const ids = (url.searchParams.get('ids') ?? url.pathname.split('/').at(-1) ?? '').split(',');
    const found = ids.every((id) => PEOPLE.includes(id)) ? 200 : 404;
    return Promise.resolve(new Response('{"nodes": [], "edges": []}', { status: status ?? found }));
  });
  return asked;
}

afterEach(() => {
  forgetAnswers();
  vi.unstubAllGlobals();
});

it('entities of a picture that the graph does not have are found out', async () => {
  serve();
  const { unread, patch } = withoutUnknown(state, await amongEntities(state));
  expect(unread.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'hide=nobody',
    'pin=nobody:3:4',
    'sight=nobody,0,0,9,9',
  ]);
  expect(patch).toEqual({ hide: ['turkey'], pin: ['iran:1:2'], sight: '' });
});

it('entities that are all there are asked for at once, and where there are none nothing is asked', async () => {
  const asked = serve();
  await amongEntities(stateOf('hide=iran,turkey&pin=iran:1:2'));
  await amongEntities(stateOf('grow=nobody'));
  expect(asked.length).toBe(1);
});

it('nobody is left out because the service cannot answer now', async () => {
  serve(503);
  expect(withoutUnknown(state, await amongEntities(state)).unread).toEqual([]);
});

it('a step along a family that the graph does not have is none', () => {
  const known = inGraph(
    new Vocabulary({ types: [], families: [{ id: 'alliance' }], supports: [], kinds: [] } as never),
  );
  const grow = ['iran', 'iran:alliance:2', 'iran:nonsense'];
  expect(grow.filter((step) => known.grow?.(step))).toEqual(['iran', 'iran:alliance:2']);
});
