/** Where the page begins with a story: an address that names no view means that of the step; without one, the first. */
import type { Store } from '../../state/store';
import { Fault } from './model';
import { unpacked } from './pack';
import { shippedStory } from './shipped';
import { keepWithin, stateAt, stepOf, viewOfState } from './step-view';

export async function begin(store: Store): Promise<void> {
  const { story: name, step, told } = store.state;
  const isMade = told !== '' && step === '';
  if (isMade || viewOfState(store.state) !== '') {
    return;
  }
  try {
    const story = await (told === '' ? shippedStory(name, store.state.lang) : unpacked(told));
    keepWithin(store, story);
    const place = stepOf({ ...store.state, step: store.state.step || '1' }, story);
    store.set(stateAt(store.state, story, place), 'replace');
  } catch (error) {
    // What is wrong with the story is said where stories are, beside those that there are; not beside another view.
    if (error instanceof Fault) {
      store.set({ view: 'story', step: '' }, 'replace');
    }
  }
}
