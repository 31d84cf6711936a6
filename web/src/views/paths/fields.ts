import { flag, list, oneOf, text } from '../../state/field';
import { isCount } from '../../state/fits';

export const PATHS = {
  /** The two entities that paths lie between. */
  start: text(),
  goal: text(),
  /** How many paths, and of how many hops at most; empty is what the interface takes then. */
  k: text(isCount),
  hops: text(isCount),
  by: oneOf('hops', 'grade', 'weight'),
  net: oneOf('', '+', '-'),
  directed: flag(),
  anachronism: flag(),
  /** Whom paths pass: places tie everything to everything. */
  through: oneOf('actors', 'all'),
  /** Entities that a path must pass, all of them; entities and types of relationship that it must not. */
  via: list(),
  avoid: list(),
  avoid_type: list(),
};
