/** What Cytoscape draws, made from a network. Pure: names, shapes and widths are decided here, colours in `style`. */
import type { ElementDefinition } from 'cytoscape';
import { textOf, type Entity, type Network, type Tie } from '../api/network';
import type { Vocabulary } from '../api/vocabulary';
import { COMMON } from '../words/common';
import { dictionary, fill, number, type Lang } from '../words/lang';
import { diameterOf, isOnlyPossible, shapeOf, signOf } from './encoding';
import { pictured } from './label';
import { linesOf, type Line } from './lines';

/** Signs of a name that is told whole. */
const WHOLE = 120;
const WORDS = dictionary({ en: { group: 'Group {name}' }, ar: { group: 'المجموعة {name}' } });

/** How entities are sized and grouped: scores of 0 to 1, and the name of the group of each. */
export interface Marks {
  readonly shares: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, string>;
}

/** Return what is drawn; `apart` tells what else but direction, sign and certainty keeps relationships from sharing a line. */
export function elementsOf(
  network: Network,
  vocabulary: Vocabulary,
  lang: Lang,
  marks: Marks,
  apart?: (tie: Tie) => string,
): ElementDefinition[] {
  const isSymmetric = (type: string) => vocabulary.type(type)?.symmetric ?? false;
  const groups = [...new Set(network.entities.map((entity) => marks.groups.get(entity.id) ?? ''))].filter(Boolean);
  return [
    ...groups.map((name) => ({ data: { id: groupId(name), label: fill(WORDS[lang].group, { name }), isGroup: true } })),
    ...network.entities.map((entity) => entityElement(entity, vocabulary, lang, marks)),
    ...linesOf(network.ties, isSymmetric, apart).flatMap((line) => lineElement(line, vocabulary, lang)),
  ];
}

function lineElement({ ties, width, step }: Line, vocabulary: Vocabulary, lang: Lang): readonly ElementDefinition[] {
  const [tie] = ties;
  if (tie === undefined) {
    return [];
  }
  const [sign, isOfOneType] = [signOf(tie.sign), ties.every(({ type }) => type === tie.type)];
  const data = {
    id: `~${tie.id}`,
    source: tie.source,
    target: tie.target,
    sign,
    width,
    label: isOfOneType ? pictured(vocabulary.typeLabel(tie.type, lang)) : COMMON[lang][sign],
    isPossible: isOnlyPossible(tie),
    isSymmetric: vocabulary.type(tie.type)?.symmetric ?? false,
    // Told even where there is none: an element that is there already would keep what it had.
    step: step ?? undefined,
    mark: ties.length === 1 ? undefined : `×${number(ties.length, lang)}`,
    ids: ties.length === 1 ? undefined : ties.map(({ id }) => `~${id}`),
  };
  return [{ data }];
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
