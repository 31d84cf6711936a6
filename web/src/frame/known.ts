/** Which words of an address are known, beyond what fields can tell: views, changes, words of the graph, and entities. */
import { ask, Refusal } from '../api/client';
import { network } from '../api/network';
import type { Vocabulary } from '../api/vocabulary';
import { entityOf } from '../drawing/sight';
import { stepOf } from '../network/steps';
import type { State } from '../state/fields';
import type { Known } from '../state/unread';
import { VIEWS } from '../views';
import { changeOf } from '../views/whatif/changes';

/** What the page knows by itself. */
export const ON_PAGE: Known = {
  view: (name) => VIEWS.some((view) => view.name === name),
  change: (text) => changeOf(text) !== null,
};

/** What the graph has words for. */
export function inGraph(vocabulary: Vocabulary): Known {
  const among = (list: Parameters<Vocabulary['terms']>[0], ...more: readonly string[]) => {
    const ids = new Set([...vocabulary.terms(list).map(({ id }) => id), ...more]);
    return (word: string) => ids.has(word);
  };
  const isFamily = among('families', '');
  return {
    grow: (step) => isFamily(stepOf(step).family),
    type: among('types'),
    avoid_type: among('types'),
    family: among('families'),
    support: among('supports'),
    // The widest of all is no entry of its own.
    kind: among('kinds', 'Entity'),
  };
}

/** Of entities that nothing asks for: in which fields of a picture they stand, and how. */
const PLACED = {
  hide: (id: string) => id,
  pin: (text: string) => text.split(':')[0] ?? '',
  sight: entityOf,
};

/** Return which of the entities that a picture leaves out, holds or is seen from there are. */
export async function amongEntities(state: State): Promise<Known> {
  const ids = Object.entries(PLACED).flatMap(([name, idOf]) => [state[name as keyof typeof PLACED]].flat().map(idOf));
  const strangers = await strangersAmong([...new Set(ids)].filter((id) => id !== ''));
  return Object.fromEntries(
    Object.entries(PLACED).map(([name, idOf]) => [name, (text: string) => !strangers.has(idOf(text))]),
  );
}

/** One question has all; only where somebody is not known each is asked for. Who cannot be asked for now is no stranger. */
async function strangersAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const isStranger = (error: unknown) => error instanceof Refusal && !error.mayPass;
  const isThere = (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      (error: unknown) => !isStranger(error),
    );
  if (ids.length === 0 || (await isThere(network({ ids })))) {
    return new Set();
  }
  const found = await Promise.all(
    ids.map(async (id) => [id, await isThere(ask('/v1/entities/{id}', {}, { id }))] as const),
  );
  return new Set(found.filter(([, is]) => !is).map(([id]) => id));
}
