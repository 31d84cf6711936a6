/** Compare: the earlier side; the later one is the day of the lens, and what is known by it. */
import { text } from '../../state/field';

export const COMPARE = {
  /** The earlier day. */
  before: text(),
  /** What was known on the earlier side. */
  before_known: text(),
};
