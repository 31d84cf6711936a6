/** What the view of balance adds to the state. */
import { oneOf } from '../../state/field';

export const BALANCE = {
  /** What a pair that is friendly and hostile at once counts as. */
  ambivalent: oneOf('both', 'positive', 'negative', 'drop'),
  /** How far apart the points of the series are. */
  every: oneOf('year', 'month'),
};
