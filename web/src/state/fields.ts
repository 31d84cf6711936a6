/**
 * All that can be looked at, field by field: the state is this table, and so is the address.
 *
 * A view adds the fields of its own in a module beside it, and spreads them in here. Names are short, and those of the
 * lens are the interface's. What belongs to the reader and not to what is seen (light or dark) is no field.
 */
import { isSight } from '../drawing/sight';
import { isStep } from '../network/steps';
import { COMPARE } from '../views/compare/fields';
import { BACKING } from '../views/backing/fields';
import { BALANCE } from '../views/balance/fields';
import { MAP } from '../views/map/fields';
import { HOLDERS } from '../views/holders/fields';
import { PATHS } from '../views/paths/fields';
import { RANKS } from '../views/ranks/fields';
import { WHAT_IF } from '../views/whatif/fields';
import { LANGS } from '../words/lang';
import { STORY } from '../views/story/fields';
import { isDate } from '../words/date';
import { flag, list, oneOf, text, type Field } from './field';
import { isCount, isEnd, isGrade, isPin, isSign } from './fits';

/** Which part of the graph is looked at: the options of the lens, by the names of the interface. */
export const LENS = {
  at: text(isDate),
  from: text(isEnd),
  until: text(isEnd),
  certainty: oneOf('', 'certain', 'possible'),
  known: text(isDate),
  type: list(),
  family: list(),
  sign: list(isSign),
  support: list(),
  kind: list(),
  min_grade: text(isGrade),
  source: list(),
  not_source: list(),
  scenario: text(),
};

/** The picture of a network and its table. */
const LOOK = {
  /** Steps that were taken: `entity`, `entity:family` or `entity:family:pages`. Without one the whole lens is drawn. */
  grow: list(isStep),
  /** Entities that are left out of the picture. */
  hide: list(),
  /** Whether all is meant where the lens is open, and not what is shown to begin with. */
  whole: flag(),
  /** Entities that stay where they were put: `entity:x:y`. */
  pin: list(isPin),
  size: oneOf('ties', 'pagerank', 'betweenness', 'closeness', 'same'),
  group: oneOf('none', 'leiden', 'balance'),
  /** The part of the picture that is seen: `entity,x,y,width,height`. Without it, all. */
  sight: text(isSight),
};

const TABLE = {
  /** The column that rows stand by, `-` before it for the other way round. */
  sort: text(),
  /** The first row of the page of rows. */
  row: text(isCount),
  /** How many rows are loaded where there are more than can be drawn. */
  loaded: text(isCount),
};

export const FIELDS = {
  lang: oneOf(...LANGS),
  view: text(),
  /** What the panel tells of: an entity, or a relationship after `~`. */
  open: text(),
  ...LENS,
  ...LOOK,
  ...TABLE,
  ...COMPARE,
  ...STORY,
  ...BACKING,
  ...PATHS,
  ...HOLDERS,
  ...BALANCE,
  ...MAP,
  ...RANKS,
  ...WHAT_IF,
};

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** All that an address says. */
export type State = { readonly [Name in keyof typeof FIELDS]: ValueOf<(typeof FIELDS)[Name]> };
export type Lens = { readonly [Name in keyof typeof LENS]: ValueOf<(typeof LENS)[Name]> };

/** With one of these changed something else is drawn. While days go by, who is drawn keeps the place there is. */
export const DRAWN: readonly (keyof State)[] = [
  ...(Object.keys(LENS) as (keyof Lens)[]).filter((name) => name !== 'at' && name !== 'known'),
  'grow',
  'hide',
  'size',
  'group',
];
