/** What stands above and below a view on paper: what it is, under which lens, and the citation. Not on the screen. */
import { useEffect } from 'preact/hooks';
import { useAppState, useVocabulary, useWords } from '../state/hooks';
import { lensText } from '../state/lens-text';
import { useCitation } from '../take/cited';
import { current } from '../views/look/current';
import { VIEW_NAMES, viewOf } from '../views';

/** The head of a printed view. */
export function PrintHead() {
  const state = useAppState();
  const vocabulary = useVocabulary();
  const names = useWords(VIEW_NAMES);
  const { name } = viewOf(state.view);
  useEffect(printed, []);
  return (
    <header class="imprint">
      <b>{names[name] ?? name}</b>
      <span>{lensText(state, vocabulary)}</span>
    </header>
  );
}

/** The foot of a printed view. */
export function PrintFoot() {
  const cited = useCitation();
  return <p class="imprint cited">{cited}</p>;
}

/** While it is printed, the picture is drawn in lines, in the colours of paper: a canvas is made for the screen. */
function printed(): () => void {
  let drawn: Element | undefined;
  const before = () => {
    const canvas = document.querySelector('.canvas');
    const made = drawn === undefined && canvas !== null && (current.picture?.svg('light') ?? current.draw?.('light'));
    if (made) {
      drawn = made;
      drawn.classList.add('printed');
      canvas.parentElement?.append(drawn);
    }
  };
  const after = () => {
    drawn?.remove();
    drawn = undefined;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
