/** The view that the address names; its script is loaded when it is first looked at. */
import { useAppState } from '../state/hooks';
import { viewOf } from '../views';
import { Late } from './late';

export function Viewing() {
  const { name, load } = viewOf(useAppState().view);
  return <Late key={name} load={load} />;
}
