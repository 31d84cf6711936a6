/**
 * The one way to the service: typed by its OpenAPI document, relative to where the page was served.
 *
 *     ask('/v1/search', { q: 'iran' })                       a promise of the answer
 *     ask('/v1/actors/{id}/backers', { at }, { id: 'iran' })
 *
 * Answers are remembered while the page is open: one version of a graph gives one answer. What was refused becomes a
 * `Refusal`, with the problem that the service sent and the status; where there is no answer at all, without both. An
 * answer that cannot be read is one with the status `ANSWERED`.
 */
import { dayMeant } from '../words/date';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];
export type Path = keyof paths;
export type Problem = Schemas['Problem'];
type Value = string | number | boolean | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, Value>>;

/** What the query string of a path may hold. */
export type QueryOf<P extends Path> = paths[P] extends { get: { parameters: { query?: infer Known } } }
  ? { readonly [Name in keyof NonNullable<Known>]?: Value }
  : never;

/** What a path answers. */
export type Answer<P extends Path> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Found } } } };
}
  ? Found
  : never;

/** What a path takes in a `POST`. */
export type BodyOf<P extends Path> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** The status of an answer that was given: in a refusal, of one that cannot be read. */
export const ANSWERED = 200;

interface Asking {
  /** What stands for `{id}` in the path. */
  readonly id?: string;
  readonly signal?: AbortSignal;
}

export class Refusal extends Error {
  constructor(
    message: string,
    readonly problem: Problem | null,
    /** The HTTP status; null where there was no answer, `ANSWERED` where it cannot be read. */
    readonly status: number | null = null,
    /** Seconds after which the service wants to be asked again; null where it does not say. */
    readonly after: number | null = null,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  /** Whether the same question may be answered later: nobody answered, or the fault is not in what was asked. */
  get mayPass(): boolean {
    return this.status === null || [ANSWERED, 408, 429].includes(this.status) || this.status >= 500;
  }
}

const REMEMBERED = 200;
const answers = new Map<string, unknown>();
let underway = 0;

/** Tell whether an answer is awaited: who asks often waits for it. */
export function isAsking(): boolean {
  return underway > 0;
}

/** Ask a path of the interface. Rejects with a `Refusal`, or with the `AbortError` of the signal. */
export function ask<P extends Path>(path: P, query: QueryOf<P> | null = null, asking: Asking = {}): Promise<Answer<P>> {
  return fetched(address(path, query ?? {}, asking.id), asking.signal) as Promise<Answer<P>>;
}

/** Ask the same under a body, such as a scenario of one's own: nothing is stored, here or there. */
export async function post<P extends Path>(
  path: P,
  body: BodyOf<P>,
  query: QueryOf<P> | null = null,
  asking: Asking = {},
): Promise<Answer<P>> {
  const sending = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await read(await sent(address(path, query ?? {}, asking.id), asking.signal, sending))) as Answer<P>;
}

/** Return the address of a question, relative to the page: for links, and for tools outside. */
export function address(path: string, query: Query = {}, id = ''): string {
  const place = path.slice(1).replace('{id}', encodeURIComponent(id));
  const text = queryString(query);
  return text === '' ? place : `${place}?${text}`;
}

/** Ask anew for all that was answered: an answer that cannot be read is not one to keep. */
export function forgetAnswers(): void {
  answers.clear();
}

/** Return an answer to an address that is relative to the page, from memory where it was given before. */
export async function fetched(place: string, signal?: AbortSignal): Promise<unknown> {
  const known = answers.get(place);
  if (known !== undefined) {
    return known;
  }
  underway += 1;
  const answer: unknown = await sent(place, signal)
    .then(read)
    .finally(() => (underway -= 1));
  answers.set(place, answer);
  if (answers.size > REMEMBERED) {
    answers.delete(answers.keys().next().value ?? '');
  }
  return answer;
}

/** What the service takes a full day for: a month or a year of the address stands for the first day of it. */
const DAYS: readonly string[] = ['at', 'known', 'from_at', 'to_at', 'from_known', 'to_known'];

/** Return a query string: lists by commas, nothing for what is empty; a plus stays a plus. */
export function queryString(query: Query): string {
  return Object.entries(query)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value ?? '')] as const)
    .map(([name, value]) => [name, DAYS.includes(name) ? (dayMeant(value) ?? value) : value] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
    .join('&');
}

async function sent(place: string, signal?: AbortSignal, sending: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(new URL(place, document.baseURI), signal ? { ...sending, signal } : sending);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new Refusal(String(error), null);
  }
}

async function read(response: Response): Promise<unknown> {
  if (response.ok) {
    return response.json().catch(unreadable);
  }
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const problem = isProblem ? ((await response.json().catch(() => null)) as Problem | null) : null;
  const said = problem?.detail ?? `${String(response.status)} ${response.statusText}`;
  throw new Refusal(said, problem, response.status, secondsOf(response.headers.get('retry-after')));
}

/** Say that an answer is none that the page can read: it was broken off, or made by somebody else on the way. */
function unreadable(error: unknown): never {
  throw error instanceof DOMException && error.name === 'AbortError'
    ? error
    : new Refusal(String(error), null, ANSWERED);
}

/** Read `Retry-After`: seconds, or the time of day until which to wait. */
function secondsOf(header: string | null): number | null {
  const seconds = /^\d+$/u.test(header ?? '') ? Number(header) : (Date.parse(header ?? '') - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
