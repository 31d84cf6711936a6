import { flag, oneOf, text } from '../../state/field';

export const PATHS = {
  /** The two entities that paths lie between. */
  start: text(),
  goal: text(),
  /** How many paths, and of how many hops at most; empty is what the interface takes then. */
  k: text(),
  hops: text(),
  by: oneOf('hops', 'grade', 'weight'),
  net: oneOf('', '+', '-'),
  directed: flag(),
  anachronism: flag(),
  /** Whom paths pass: places tie everything to everything. */
  through: oneOf('actors', 'all'),
};
