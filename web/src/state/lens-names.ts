/** What a lens names by id alone is called: its sources and its scenario. */
import { ask, Refusal } from '../api/client';
import { useAnswer, useVocabulary } from './hooks';
import type { State } from './fields';
import { lensText, regarded } from './lens-text';

/** Return what an answer says, or what stands instead where there is no such thing. What may pass is thrown on. */
export async function orElse<T>(answer: Promise<T>, instead: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal && !error.mayPass) {
      return instead;
    }
    throw error;
  }
}

/** Return names by id, in the language of the page; an id that the graph does not have stands for itself. */
export async function lensNames(state: State, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const { source, not_source: without, scenario } = regarded(state);
  const { lang } = state;
  const sources = [...new Set([...source, ...without])].map(async (id) => {
    const answer = ask('/v1/sources/{id}', { lang, limit: 1 }, { id, signal });
    return [
      id,
      await orElse(
        answer.then((found) => found.source.title ?? id),
        id,
      ),
    ] as const;
  });
  const scenarios = (scenario === '' ? [] : [scenario]).map(async (id) => {
    const answer = ask('/v1/scenarios/{id}', { lang }, { id, signal });
    return [
      id,
      await orElse(
        answer.then((found) => found.scenario.label),
        id,
      ),
    ] as const;
  });
  return new Map(await Promise.all([...sources, ...scenarios]));
}

const UNNAMED: ReadonlyMap<string, string> = new Map();

/** Return names of what a lens names by id, as soon as they are there. */
export function useLensNames(state: State): ReadonlyMap<string, string> {
  const { source, not_source: without, scenario } = regarded(state);
  const key = JSON.stringify([state.lang, source, without, scenario]);
  const { answer } = useAnswer(key, (signal) => lensNames(state, signal));
  return answer ?? UNNAMED;
}

/** Return the lens of a state in words, with names as soon as they are there. */
export function useLensText(state: State): string {
  return lensText(state, useVocabulary(), useLensNames(state));
}
