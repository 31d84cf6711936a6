/** Look: the network under the lens, or around some entities, as a picture with its legend. */
import type { Network } from '../../api/network';
import { useEffect } from 'preact/hooks';
import { prepareLayout } from '../../drawing/layout';
import { Answered } from '../../frame/waiting';
import { MOST, type Shown } from '../../network/shown';
import { useNetwork } from '../../network/use';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { Canvas } from './canvas';
import { Families } from './families';
import { Legend } from './legend';
import { Toolbar } from './toolbar';
import { WORDS } from './words';

export default function Look() {
  const looked = useNetwork();
  useEffect(prepareLayout, []);
  const words = useWords(WORDS);
  return (
    <section class="look">
      <Legend shown={looked.answer} />
      <div class="stage">
        <Answered asked={looked} what={words.what}>
          {(shown) =>
            shown.isTooLarge ? <TooLarge shown={shown} /> : <Drawn shown={shown} network={looked.network} />
          }
        </Answered>
      </div>
    </section>
  );
}

function Drawn({ shown, network }: { readonly shown: Shown; readonly network: Network | null }) {
  const words = useWords(WORDS);
  const seen = network ?? shown.network;
  return (
    <>
      <Canvas network={seen} />
      {seen.entities.length === 0 && (
        <div class="notice" role="status">
          <p>{words.empty}</p>
          <p>{words.emptyHint}</p>
        </div>
      )}
      <Toolbar shown={shown} />
    </>
  );
}

function TooLarge({ shown }: { readonly shown: Shown }) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  return (
    <div class="notice" role="status">
      <p>{fill(words.large, { total: number(shown.total, lang), most: number(MOST, lang) })}</p>
      <p>{words.largeHint}</p>
      <Families counts={shown.byFamily} vocabulary={vocabulary} />
    </div>
  );
}
