/** What the view of scenarios adds to the state. */
import { list, oneOf, text } from '../../state/field';

export const WHAT_IF = {
  /** The scenario that is looked at: its id, or `own`. Not the lens: other views stay as they are. */
  future: text(),
  /** The changes of a scenario of one's own, see `changes.ts`. */
  change: list(),
  /** The actor that is asked about under the scenario, and what is asked. */
  about: text(),
  question: oneOf('backers', 'backs', 'allies', 'rivals'),
};
