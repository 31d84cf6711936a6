/** What the view of ranks adds to the state. */
import { list, oneOf, text } from '../../state/field';

export const RANKS = {
  measure: text(),
  over: text(),
  /** The days that are held against each other; where there are none, some are proposed. */
  days: list(),
  /** Down to which rank somebody has to come on one of the days to be shown. */
  top: oneOf('10', '5', '20', '50'),
};
