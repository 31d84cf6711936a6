/** Where the page begins with a story: an address that names no view means that of the step; without one, the first. */
import type { Store } from '../../state/store';
import { unpacked } from './pack';
import { shippedStory } from './shipped';
import { stateAt, stepOf, viewOfState } from './step-view';

export async function begin(store: Store): Promise<void> {
  const { story: name, step, told } = store.state;
  const isMade = told !== '' && step === '';
  if (isMade || viewOfState(store.state) !== '') {
    return;
  }
  try {
    const story = await (told === '' ? shippedStory(name) : unpacked(told));
    store.set(stateAt(store.state, story, stepOf({ ...store.state, step: step || '1' }, story)), 'replace');
  } catch {
    // What is wrong with the story is said beside the view.
  }
}
