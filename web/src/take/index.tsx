/** Take away: the address, a citation, the picture, and what is seen as any file of the service. */
import { useState } from 'preact/hooks';
import { useNetwork } from '../network/use';
import { useAnswer, useAppState, useWords } from '../state/hooks';
import { Button } from '../frame/button';
import { copy } from '../frame/copy';
import { Icon } from '../frame/icon';
import { Answered } from '../frame/waiting';
import { current } from '../views/look/current';
import { useCited, type Cited } from './cited';
import { Files } from './files';
import { fileName, partsOf } from './links';
import { hasPicture, png, svg } from './pictures';
import { chosenOf } from './question/names';
import { saved } from './saved';
import { fill, number } from '../words/lang';
import { WORDS } from './words';

export default function Take() {
  const state = useAppState();
  const cited = useCited();
  const words = useWords(WORDS);
  const ids = useNetwork().network?.entities.map(({ id }) => id) ?? null;
  const { view, days, future, change, lang } = state;
  const chosen = useAnswer(JSON.stringify([view, days, future, change, lang]), (signal) => chosenOf(state, signal));
  const known = { ids, seen: current.seen, ...chosen.answer };
  return (
    <>
      <Copies cited={cited} />
      <Pictures cited={cited} />
      <Answered asked={chosen} what={words.seen}>
        {() =>
          !chosen.isAsking && (
            <Files parts={partsOf(state, known)} isOwn={known.future === 'own' && change.length > 0} />
          )
        }
      </Answered>
    </>
  );
}

interface Props {
  readonly cited: Cited;
}

function Copies({ cited: { citation, isAsking } }: Props) {
  const words = useWords(WORDS);
  const [said, setSaid] = useState('');
  const onCopy = async (text: string) => setSaid((await copy(text)) ? words.copied : words.notCopied);
  return (
    <section>
      <h2>{words.cite}</h2>
      <p class="citation">{citation}</p>
      <p class="story-links">
        <Button isOff={isAsking} onClick={() => void onCopy(citation)}>
          {words.copyCitation}
        </Button>
        <button type="button" onClick={() => void onCopy(location.href)}>
          {words.copyAddress}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

function Pictures({ cited }: Props) {
  const state = useAppState();
  const words = useWords(WORDS);
  const [said, setSaid] = useState('');
  const saveSvg = () => saved(svg(state.lang, cited), fileName(state, 'svg'));
  const savePng = async () => {
    setSaid('');
    try {
      const { blob, width, height, isWhole } = await png(state.lang, cited);
      saved(blob, fileName(state, 'png'));
      const size = { width: number(width, state.lang), height: number(height, state.lang) };
      setSaid(isWhole ? '' : fill(words.smaller, size));
    } catch {
      setSaid(words.failed);
    }
  };
  return (
    <section>
      <h2>{words.picture}</h2>
      {!hasPicture() && <p class="hint">{words.noPicture}</p>}
      <p class="story-links">
        {hasPicture() && (
          <>
            <Button aria-label={words.savePng} isOff={cited.isAsking} onClick={() => void savePng()}>
              <Icon name="save" /> PNG
            </Button>
            <Button aria-label={words.saveSvg} isOff={cited.isAsking} onClick={saveSvg}>
              <Icon name="save" /> SVG
            </Button>
          </>
        )}
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
