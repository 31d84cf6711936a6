import { afterEach, expect, it, vi } from 'vitest';
import { address, ANSWERED, ask, forgetAnswers, post, queryString, Refusal } from '../../src/api/client';

const answer = (body: unknown, status = 200, type = 'application/json', more: Record<string, string> = {}) =>
  vi.fn((place: URL) => {
    asked.push(place.href);
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': type, ...more } }));
  });
const asked: string[] = [];

vi.stubGlobal('document', { baseURI: 'http://host/graph/' });
afterEach(() => asked.splice(0));

it('writes queries as the service reads them', () => {
  expect(queryString({ at: '2017-11-03', sign: ['+', '-'], known: '', kind: [], limit: 5, q: 'العكيدات & co' })).toBe(
    `at=2017-11-03&sign=%2B,-&limit=5&q=${encodeURIComponent('العكيدات & co')}`,
  );
});

it('asks for a full day where an address has less, and leaves what takes a month as it is', () => {
  const query = { at: '2017-11', known: '../2024-12-08', from_at: '2016', from: '2017', until: '2018-06' };
  expect(queryString(query)).toBe('at=2017-11-01&known=2024-12-08&from_at=2016-01-01&from=2017&until=2018-06');
});

it('has addresses relative to the page, with ids that cannot leave their place', () => {
  expect(address('/v1/entities/{id}', {}, '../../x?y')).toBe('v1/entities/..%2F..%2Fx%3Fy');
});

it('asks relative to where the page was served, and each question once', async () => {
  vi.stubGlobal('fetch', answer({ total: 0, items: [] }));
  await ask('/v1/search', { q: 'once' });
  await ask('/v1/search', { q: 'once' });
  expect(asked).toEqual(['http://host/graph/v1/search?q=once']);
});

it('posts a scenario with the question, and asks anew each time', async () => {
  const fetched = answer({ summary: [] });
  vi.stubGlobal('fetch', fetched);
  const body = { scenario: { label: null, changes: [] } };
  await post('/v1/scenarios/effects', body, { at: '2018-01-01' });
  await post('/v1/scenarios/effects', body, { at: '2018-01-01' });
  expect(asked).toEqual(Array(2).fill('http://host/graph/v1/scenarios/effects?at=2018-01-01'));
  expect(fetched.mock.calls[0]).toMatchObject([{}, { method: 'POST', body: JSON.stringify(body) }]);
});

it('tells what the service refused, in its words', async () => {
  vi.stubGlobal('fetch', answer({ detail: 'no such day', type: 'bad-date' }, 422, 'application/problem+json'));
  await expect(ask('/v1/stats', { at: 'x' })).rejects.toMatchObject({
    message: 'no such day',
    problem: { type: 'bad-date' },
  });
});

it('tells when the service cannot be reached, or answers no problem', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')));
  await expect(ask('/v1/stats', { at: 'y' })).rejects.toBeInstanceOf(Refusal);
  vi.stubGlobal('fetch', answer('', 502, 'text/html'));
  await expect(ask('/v1/stats', { at: 'z' })).rejects.toMatchObject({ problem: null, status: 502, mayPass: true });
});

it('tells an answer that cannot be read from one that is not there', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"items": nul', { status: 200 })));
  await expect(ask('/v1/stats', { at: 'cut' })).rejects.toMatchObject({ status: ANSWERED, mayPass: true });
});

it('asks anew for what was forgotten', async () => {
  vi.stubGlobal('fetch', answer({}));
  await ask('/v1/stats', { at: 'twice' });
  forgetAnswers();
  await ask('/v1/stats', { at: 'twice' });
  expect(asked).toHaveLength(2);
});

it('tells whether what was refused may pass, and when to ask again', async () => {
  const refused = async (status: number, after: string) => {
    vi.stubGlobal('fetch', answer('', status, 'text/html', { 'retry-after': after }));
    return ask('/v1/stats', { at: after }).catch((error: unknown) => error);
  };
  await expect(refused(503, '7')).resolves.toMatchObject({ mayPass: true, after: 7 });
  await expect(refused(429, new Date(0).toUTCString())).resolves.toMatchObject({ mayPass: true, after: 0 });
  await expect(refused(404, 'soon')).resolves.toMatchObject({ mayPass: false, after: null });
});
