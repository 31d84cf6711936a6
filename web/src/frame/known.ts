/** Which words of an address are known, beyond what fields can tell: views, changes, and the words of the graph. */
import type { Vocabulary } from '../api/vocabulary';
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
  return {
    type: among('types'),
    avoid_type: among('types'),
    family: among('families'),
    support: among('supports'),
    // The widest of all is no entry of its own.
    kind: among('kinds', 'Entity'),
  };
}
