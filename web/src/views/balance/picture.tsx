/** The two camps as a picture: friendly lines within, hostile ones between; what is against that stands out, numbered. */
import { useMemo } from 'preact/hooks';
import type { Schemas } from '../../api/client';
import type { Network } from '../../api/network';
import { DASHES } from '../../drawing/encoding';
import { folded, roomsOf } from '../../drawing/fitted';
import { Name } from '../../drawing/name';
import { textSize, useWidth } from '../../drawing/width';
import { LEADING } from '../../drawing/writing';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { campsOf, pairsOf, placedIn, tiedBy, type Point, type Standing, type Tied } from './camps';
import { WORDS } from './words';

/** How much wider letters are in bold. */
const BOLD = 1.07;

interface Props {
  readonly division: Schemas['Division'];
  readonly network: Network | null;
  /** The place in the tension list that is pointed at, from 1, or 0. */
  readonly lit: number;
}

export function CampsPicture({ division, network, lit }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  const { lang, open } = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const size = textSize() * 0.86;
  const step = size * 1.6;
  const camps = useMemo(() => campsOf(division, pairsOf(network, division)), [network, division]);
  const isTied = (id: string) => camps.pairs.some(({ a, b, tension }) => tension > 0 && (a === id || b === id));
  // The names have the room they need, the lines what is between.
  const inCamp = (camp: 0 | 1) => ({
    names: camps.groups.flatMap((group) =>
      group[camp].flatMap(({ id, label, is_settled: isSettled }) => [
        label ?? id,
        ...(isSettled === false ? [words.either] : []),
      ]),
    ),
    size: size * BOLD,
    gap: size * 0.8,
  });
  const rooms = roomsOf([inCamp(0), inCamp(1)], width * 0.7);
  const linesOf = ({ id, label, side, isEither }: Omit<Standing, 'row'>) => [
    ...folded(label, rooms[side] - size * 0.6, isTied(id) ? size * BOLD : size),
    ...(isEither ? [words.either] : []),
  ];
  const { standings, rows } = placedIn(camps, (member) => 1 + ((linesOf(member).length - 1) * LEADING * size) / step);
  const mirrored = lang === 'ar';
  const points = new Map(
    standings.map(({ id, row, side }): [string, Point] => {
      const isRight = (side === 1) !== mirrored;
      return [id, { x: isRight ? width - rooms[side] : rooms[side], y: (row + 0.7) * step, side: isRight ? 1 : 0 }];
    }),
  );
  const height = (rows + 0.5) * step;
  const drawn = tiedBy(camps.pairs, points, width - rooms[0] - rooms[1]);
  const told = { actors: number(standings.length, lang), ties: number(division.tension_total, lang) };
  return (
    <div class="camps" ref={place}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={fill(words.picture, told)}
        >
          {drawn.map((tied) => (
            <Tie key={tied.pair.key} tied={tied} lit={lit} open={open} />
          ))}
          {standings.map((standing) => {
            const { id, label, isEither } = standing;
            const point = points.get(id);
            return (
              point && (
                <g
                  key={id}
                  class={`standing${isTied(id) ? ' tied' : ''}${isEither ? ' either' : ''}${open === id ? ' open' : ''}`}
                  onClick={() => store.set({ open: id })}
                >
                  <title>{isEither ? `${label} · ${words.either}` : label}</title>
                  <circle cx={point.x} cy={point.y} r={size * 0.28} />
                  <Name
                    lines={linesOf(standing)}
                    x={point.x + (point.side === 0 ? -1 : 1) * size * 0.6}
                    y={point.y}
                    size={size}
                    anchor={point.side === 0 ? 'end' : 'start'}
                  />
                </g>
              )
            );
          })}
        </svg>
      )}
    </div>
  );
}

interface TieProps {
  readonly tied: Tied;
  readonly lit: number;
  readonly open: string;
}

function Tie({ tied: { pair, path, place }, lit, open }: TieProps) {
  const { lang } = useAppState();
  const sign = pair.sign > 0 ? 'friendly' : 'hostile';
  const isTension = pair.tension > 0;
  const isLit = isTension && pair.tension === lit;
  const touches = open !== '' && (pair.a === open || pair.b === open);
  return (
    <g class={`tie ${sign}${isTension ? ' tension' : ''}${isLit ? ' lit' : ''}${touches ? ' touched' : ''}`}>
      <path d={path} stroke-dasharray={DASHES[sign].join(' ')} />
      {isTension && (
        <>
          <circle cx={place.x} cy={place.y} r={isLit ? 12 : 9.5} />
          <text x={place.x} y={place.y + 4} text-anchor="middle" font-size={11.5}>
            {number(pair.tension, lang)}
          </text>
        </>
      )}
    </g>
  );
}
