/** What stands above and below a view on paper: what it is, under which lens, and the citation. Not on the screen. */
import { useEffect } from 'preact/hooks';
import { useCited } from '../take/cited';
import { current } from '../views/look/current';

/** Milliseconds after a change until its names are asked for: while one drags, nobody prints. */
const PATIENCE = 500;

/** The head of a printed view. */
export function PrintHead() {
  const { view, asked, lens, isAsking } = useCited(PATIENCE);
  useEffect(printed, []);
  return (
    <header class="imprint" aria-busy={isAsking}>
      <b>{view}</b>
      <span>{[asked, lens].filter((part) => part !== '').join(' · ')}</span>
    </header>
  );
}

/** The foot of a printed view. */
export function PrintFoot() {
  const { citation } = useCited(PATIENCE);
  return <p class="imprint cited">{citation}</p>;
}

/** While it is printed, the picture is drawn in lines, in the colours of paper: a canvas is made for the screen. */
function printed(): () => void {
  let drawn: Element | undefined;
  const before = () => {
    const canvas = document.querySelector('.canvas');
    const made = drawn === undefined && canvas !== null && (current.picture?.svg() ?? current.draw?.());
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
