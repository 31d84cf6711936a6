/** What is not the same, as a network to be drawn: a line a change, marked with a sign for what it is. Pure. */
import type { ElementDefinition } from 'cytoscape';
import { networkOf, type Network, type Tie } from '../../api/network';
import { byTies } from '../../network/marks';
import type { Vocabulary } from '../../api/vocabulary';
import { elementsOf } from '../../drawing/elements';
import type { Lang } from '../../words/lang';
import type { Item, What } from './sides';

/** Signs beside colours and dashes: what began, ended, changed. */
export const SIGNS: Readonly<Record<What, string>> = { begun: '+', ended: '−', changed: '~' };

/** Return those between whom something changed, and what: an ended relationship stands as it did before. */
export function changedNetwork(items: readonly Item[], lang: Lang): Network {
  return networkOf(
    items.map(({ relationship, before, after }) => ({ ...(after ?? before), ...relationship })),
    lang,
  );
}

export function changedElements(items: readonly Item[], vocabulary: Vocabulary, lang: Lang): ElementDefinition[] {
  const network = changedNetwork(items, lang);
  const whats = new Map(items.map(({ relationship, what }) => [`~${relationship.id}`, what]));
  const whatOf = ({ id }: Tie) => whats.get(`~${id}`) ?? '';
  const drawn = elementsOf(network, vocabulary, lang, { shares: byTies(network), groups: new Map() }, whatOf);
  return drawn.map((element) => {
    const what = whats.get(element.data.id ?? '');
    const mark = what === undefined ? '' : `${SIGNS[what]} ${String(element.data.mark ?? '')}`.trim();
    return what === undefined ? element : { ...element, data: { ...element.data, what, mark } };
  });
}
