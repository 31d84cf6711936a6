/** What the view of ranks adds to the state. */
import { list, oneOf, text } from '../../state/field';
import { isDate } from '../../words/date';

export const RANKS = {
  measure: text(),
  over: text(),
  /** Which way rank flows; empty is what is usual for what is counted. */
  direction: oneOf('', 'forward', 'reverse', 'both'),
  /** What makes a tie strong. */
  weight: oneOf('none', 'grade', 'count'),
  /** The days that are held against each other; where there are none, some are proposed. */
  days: list(isDate),
  /** Down to which rank somebody has to come on one of the days to be shown. */
  top: oneOf('10', '5', '20', '50'),
};
