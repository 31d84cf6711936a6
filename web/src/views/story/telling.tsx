/** What a story adds to the page: its caption while it is played, a bar while it is made. */
import { useEffect } from 'preact/hooks';
import { useAppState, useStore } from '../../state/hooks';
import { Maker } from './maker';
import { Player } from './player';
import { keepWithin, stepOf } from './step-view';
import { useStory } from './use';
import { Wrong } from './wrong';

export default function Telling() {
  const state = useAppState();
  const store = useStore();
  const { story, fault } = useStory();
  useEffect(() => {
    if (story !== null) {
      keepWithin(store, story);
    }
  }, [story, state.step]);
  if (fault !== null && state.view !== 'story') {
    return (
      <section class="telling">
        <Wrong fault={fault} />
      </section>
    );
  }
  if (story === null) {
    return null;
  }
  if (stepOf(state, story) > 0) {
    return <Player story={story} />;
  }
  return state.told !== '' && state.view !== 'story' ? <Maker story={story} /> : null;
}
