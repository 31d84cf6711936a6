/** The foot of the page: which version of the graph this is, and where to read the interface. */
import { ask } from '../api/client';
import { useAnswer, useWords } from '../state/hooks';
import { fill } from '../words/lang';
import { WORDS } from './words';

export function Status() {
  const words = useWords(WORDS);
  const { answer } = useAnswer('version', () => ask('/v1/vocabulary'));
  return (
    <footer class="status">
      {answer && <span>{fill(words.version, { version: answer.version })}</span>}
      <a href="docs">{words.interface}</a>
      <a href="sparql">SPARQL</a>
    </footer>
  );
}
