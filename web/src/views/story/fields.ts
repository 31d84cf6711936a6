/** A story in the address: one that is shipped, or one that the address itself holds, and the step that is shown. */
import { text } from '../../state/field';
import { isPlace } from '../../state/fits';

export const STORY = {
  /** The name of a story that is shipped. */
  story: text(),
  /** A story as a whole, packed. It stands after `#`, where its length matters to no server. */
  told: text(),
  /** The step that is played, from 1; without it the story is not played. */
  step: text(isPlace),
};
