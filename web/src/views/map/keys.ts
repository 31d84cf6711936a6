/** The map by keyboard: from place to place, to the record, nearer and farther. */
import type { Store } from '../../state/store';
import { nextTowards, type Heading } from '../look/heading';
import type { Chart } from './chart';

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ACTIONS: Readonly<Record<string, (store: Store, chart: Chart) => void>> = {
  '+': (_, chart) => chart.zoomBy(0.5),
  '=': (_, chart) => chart.zoomBy(0.5),
  '-': (_, chart) => chart.zoomBy(-0.5),
  '0': (store, chart) => {
    store.set({ spot: '' });
    chart.fit();
  },
  Enter: () => document.querySelector<HTMLElement>('#panel h2')?.focus(),
};

export function onKey(event: KeyboardEvent, store: Store, chart: Chart | null): void {
  if (chart === null || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const heading = HEADINGS[event.key];
  if (heading !== undefined) {
    const next = nextTowards(heading, store.state.open, chart.points());
    // It is looked at, not decided on, so it makes no entry in the history.
    store.set({ open: next ?? store.state.open }, 'replace');
  } else if (ACTIONS[event.key] !== undefined) {
    ACTIONS[event.key]?.(store, chart);
  } else {
    return;
  }
  event.preventDefault();
}
