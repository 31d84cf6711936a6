/** Compare: the earlier side; the later one is the day of the lens, and what is known by it. */
import { text } from '../../state/field';
import { isDate } from '../../words/date';

export const COMPARE = {
  /** The earlier day. */
  before: text(isDate),
  /** What was known on the earlier side. */
  before_known: text(isDate),
};
