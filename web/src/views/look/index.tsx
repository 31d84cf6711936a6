/** Look: the network under the lens, or around some entities, as a picture with its legend. */
import type { Network } from '../../api/network';
import { useEffect } from 'preact/hooks';
import { prepareLayout } from '../../drawing/layout';
import { Answered } from '../../frame/waiting';
import type { Shown } from '../../network/shown';
import { useNetwork } from '../../network/use';
import { useAppState, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { cutInWords } from '../table/told';
import { Aggregated } from './aggregated';
import { Canvas } from './canvas';
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
            shown.isTooLarge ? <Aggregated shown={shown} /> : <Drawn shown={shown} network={looked.network} />
          }
        </Answered>
      </div>
    </section>
  );
}

function Drawn({ shown, network }: { readonly shown: Shown; readonly network: Network | null }) {
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const { lang } = useAppState();
  const seen = network ?? shown.network;
  return (
    <>
      <Canvas network={seen} cut={cutInWords(shown, lang)} />
      {seen.entities.length === 0 && (
        <div class="notice" role="status">
          <p>{words.empty}</p>
          <p>{common.widen}</p>
        </div>
      )}
      <Toolbar shown={shown} />
    </>
  );
}
