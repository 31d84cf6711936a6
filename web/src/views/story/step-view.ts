/** Between the view of a step and the state of the page. */
import { searchOf, stateOf } from '../../state/address';
import type { State } from '../../state/fields';
import type { Store } from '../../state/store';
import { unreadOf, withoutUnknown, type Known, type Unread } from '../../state/unread';
import type { Step, Story } from './model';

/** What belongs to the page and not to a view that is saved. */
type OfThePage = Pick<State, 'lang' | 'story' | 'told' | 'step'>;

/** Return the query string by which what is seen is saved. */
export function viewOfState(state: State): string {
  return searchOf({ ...state, ...ofThePage(stateOf('')) });
}

/** Return the state that shows a step (from 1) of the story that a state is about. */
export function stateAt(state: State, story: Story, step: number): State {
  const view = story.steps[step - 1]?.view ?? '';
  return { ...stateOf(view), ...ofThePage(state), step: String(step) };
}

/** Return the number of the step that is played, within the story; 0 where none is. */
export function stepOf(state: State, story: Story): number {
  const step = Number.parseInt(state.step, 10);
  return step >= 1 ? Math.min(step, story.steps.length) : 0;
}

/** Go to the last step of a story where the address says one beyond it, and have that told. */
export function keepWithin(store: Store, { steps }: Story): void {
  store.leaveOut({ step: (step) => Number(step) <= steps.length }, { step: String(steps.length) });
}

/** Tell whether a state shows what its step says, and nothing that the reader changed since. */
export function isAsTold(state: State, step: Step): boolean {
  return viewOfState(state) === viewOfState(stateOf(step.view));
}

/** Return what of the view of a step cannot be read. Stories are no view that a story can show. */
export function unreadOfStep({ view }: Step, known: Known): readonly Unread[] {
  const isView = (name: string) => name !== 'story' && (known.view?.(name) ?? true);
  return [...unreadOf(view), ...withoutUnknown(stateOf(view), { ...known, view: isView }).unread];
}

function ofThePage(state: State): OfThePage {
  return { lang: state.lang, story: state.story, told: state.told, step: state.step };
}
