/**
 * An aggregate as elements of a picture: groups on a ring, sized by members; between them lines by sign, the strongest
 * with their counts. What lies within a group is for the list beside it.
 */
import type { ElementDefinition } from 'cytoscape';
import type { Vocabulary } from '../../api/vocabulary';
import { shapeOf } from '../../drawing/encoding';
import { pictured } from '../../drawing/label';
import type { Aggregate } from '../../network/aggregate';
import { number, type Lang } from '../../words/lang';

/** Diameters, and room between groups along the ring, in pixels. */
const [LEAST, MOST, ROOM] = [34, 120, 260];
const WIDEST = 8;
/** Lines that have their count in the picture: more would cover one another. */
const COUNTED = 12;

export function groupElements(found: Aggregate, vocabulary: Vocabulary, lang: Lang): ElementDefinition[] {
  const { groups } = found;
  const bundles = found.bundles.filter(({ one, other }) => one !== other);
  const most = Math.max(1, ...groups.map(({ members }) => members));
  const thickest = bundles[0]?.count ?? 1;
  const radius = groups.length === 1 ? 0 : (groups.length * ROOM) / (2 * Math.PI) + MOST / 2;
  return [
    ...groups.map(({ kind, members }, place) => {
      const turn = (2 * Math.PI * place) / groups.length - Math.PI / 2;
      return {
        data: {
          id: kind,
          label: pictured(`${vocabulary.label('kinds', kind, lang)} · ${number(members, lang)}`),
          shape: shapeOf(vocabulary.root(kind)),
          diameter: Math.max(LEAST, MOST * Math.sqrt(members / most)),
        },
        position: { x: 1.3 * radius * Math.cos(turn), y: radius * Math.sin(turn) },
      };
    }),
    ...bundles.map(({ one, other, sign, count }, place) => ({
      data: {
        id: `~${one} ${other} ${sign}`,
        source: one,
        target: other,
        sign,
        width: Math.max(1, WIDEST * Math.sqrt(count / thickest)),
        mark: place < COUNTED ? number(count, lang) : '',
        label: '',
        isBundle: true,
      },
    })),
  ];
}
