/** What stands on the page when it cannot begin. */
import type { Refusal } from '../api/client';
import { useWords } from '../state/hooks';
import { REFUSALS } from './refusals';
import { Refused } from './waiting';

interface Props {
  readonly refusal: Refusal;
  readonly tries: { current: number };
  readonly onAgain: () => void;
}

export function Unopened(props: Props) {
  const words = useWords(REFUSALS);
  return (
    <main id="view">
      <h1 class="unopened">{words.unopened}</h1>
      <Refused {...props} />
    </main>
  );
}

export function Opening() {
  const words = useWords(REFUSALS);
  return (
    <main id="view">
      <p class="waiting" role="status">
        {words.opening}
      </p>
    </main>
  );
}
