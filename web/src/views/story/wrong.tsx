/** What is wrong with a story, where it is, in the language of the page. */
import { useWords } from '../../state/hooks';
import { fill } from '../../words/lang';
import type { Fault } from './model';
import { WORDS } from './words';

export function Wrong({ fault }: { readonly fault: Fault }) {
  const words = useWords(WORDS);
  return (
    <div class="refused" role="alert">
      <strong>{words.wrong}</strong>
      <p dir="auto">{fill(words[fault.rule], fault.values)}</p>
    </div>
  );
}
