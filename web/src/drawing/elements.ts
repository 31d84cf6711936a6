/** What Cytoscape draws, made from a network. Pure: names, shapes and widths are decided here, colours in `style`. */
import type { ElementDefinition } from 'cytoscape';
import { textOf, type Entity, type Network } from '../api/network';
import type { Vocabulary } from '../api/vocabulary';
import { dictionary, fill, type Lang } from '../words/lang';
import { diameterOf, isOnlyPossible, shapeOf, signOf, widthOf } from './encoding';
import { pictured } from './label';

/** Signs of a name that is told whole. */
const WHOLE = 120;
const WORDS = dictionary({ en: { group: 'Group {name}' }, ar: { group: 'المجموعة {name}' } });

/** How entities are sized and grouped: scores of 0 to 1, and the name of the group of each. */
export interface Marks {
  readonly shares: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, string>;
}

export function elementsOf(network: Network, vocabulary: Vocabulary, lang: Lang, marks: Marks): ElementDefinition[] {
  const groups = [...new Set(network.entities.map((entity) => marks.groups.get(entity.id) ?? ''))].filter(Boolean);
  return [
    ...groups.map((name) => ({ data: { id: groupId(name), label: fill(WORDS[lang].group, { name }), isGroup: true } })),
    ...network.entities.map((entity) => entityElement(entity, vocabulary, lang, marks)),
    ...network.ties.map((tie) => ({
      data: {
        id: `~${tie.id}`,
        source: tie.source,
        target: tie.target,
        sign: signOf(tie.sign),
        width: widthOf(tie.grade),
        label: pictured(vocabulary.typeLabel(tie.type, lang)),
        isPossible: isOnlyPossible(tie),
        isSymmetric: vocabulary.type(tie.type)?.symmetric ?? false,
      },
    })),
  ];
}

function entityElement(entity: Entity, vocabulary: Vocabulary, lang: Lang, marks: Marks): ElementDefinition {
  const group = marks.groups.get(entity.id);
  const name = textOf(entity.labels, lang, entity.id);
  return {
    data: {
      id: entity.id,
      label: pictured(name),
      // On paper, where nothing can be pointed at.
      whole: pictured(name, WHOLE),
      shape: shapeOf(vocabulary.root(entity.kinds[0] ?? '')),
      diameter: diameterOf(marks.shares.get(entity.id) ?? 0),
      ...(group === undefined ? {} : { parent: groupId(group) }),
    },
  };
}

function groupId(name: string): string {
  return `group ${name}`;
}
