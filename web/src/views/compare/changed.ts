/** What is not the same, as a network to be drawn: a line a change, marked with a sign for what it is. Pure. */
import type { ElementDefinition } from 'cytoscape';
import type { Entity, Network, Tie } from '../../api/network';
import { byTies } from '../../network/marks';
import type { Vocabulary } from '../../api/vocabulary';
import { elementsOf } from '../../drawing/elements';
import type { Lang } from '../../words/lang';
import type { Item, What } from './sides';

/** Signs beside colours and dashes: what began, ended, changed. */
export const SIGNS: Readonly<Record<What, string>> = { begun: '+', ended: '−', changed: '~' };

export function networkOf(items: readonly Item[], lang: Lang): Network {
  const entities = new Map<string, Entity>();
  const ties = items.map(({ relationship, before, after }): Tie => {
    const { id, source, type, target } = relationship;
    for (const end of [source, target]) {
      entities.set(end.id, { id: end.id, labels: { [lang]: end.label }, kinds: end.kinds });
    }
    const standing = after ?? before;
    return {
      id,
      source: source.id,
      target: target.id,
      type: type.id,
      family: type.family,
      sign: type.sign,
      validFrom: standing?.valid_from ?? null,
      validUntil: standing?.valid_until ?? null,
      grade: standing?.grade ?? null,
      certainty: standing?.certainty ?? null,
      isContradicted: false,
    };
  });
  return { entities: [...entities.values()], ties };
}

export function changedElements(items: readonly Item[], vocabulary: Vocabulary, lang: Lang): ElementDefinition[] {
  const network = networkOf(items, lang);
  const whats = new Map(items.map(({ relationship, what }) => [`~${relationship.id}`, what]));
  const drawn = elementsOf(network, vocabulary, lang, { shares: byTies(network), groups: new Map() });
  return drawn.map((element) => {
    const what = whats.get(element.data.id ?? '');
    return what === undefined ? element : { ...element, data: { ...element.data, what, mark: SIGNS[what] } };
  });
}
