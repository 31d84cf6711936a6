/** Why a story stays as it was: what was wanted of it would not fit. */
import { useWords } from '../../state/hooks';
import { fill } from '../../words/lang';
import type { Fault } from './model';
import { WORDS } from './words';

export function Refused({ fault }: { readonly fault: Fault }) {
  const words = useWords(WORDS);
  return (
    <p class="hint" role="alert">
      {words.refused} {fill(words[fault.rule], fault.values)}
    </p>
  );
}
