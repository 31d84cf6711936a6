/** Take away: the address, a citation, the picture, and what is seen as any file of the service. */
import { useState } from 'preact/hooks';
import { useNetwork } from '../network/use';
import { useAppState, useWords } from '../state/hooks';
import { Icon } from '../frame/icon';
import { useCitation } from './cited';
import { FORMATS, USES, type FormatName } from './formats';
import { fileAddress, fileName, gephiAddress, isPublic, partOf, type Part } from './links';
import { hasPicture, png, svg } from './pictures';
import { saved } from './saved';
import { WORDS } from './words';

export default function Take() {
  const state = useAppState();
  const words = useWords(WORDS);
  const ids = useNetwork().network?.entities.map(({ id }) => id) ?? null;
  const part = partOf(state, ids);
  return (
    <>
      <Copies />
      <Pictures />
      <section>
        <h2>{words.seen}</h2>
        {state.change.length > 0 && <p class="hint">{words.scenario}</p>}
        {part.isWhole && <p class="hint">{words.whole}</p>}
        <Files part={part} />
        <p class="hint">{words.limits}</p>
      </section>
      <section>
        <a class="button" href={gephiAddress(part.query, document.baseURI)} target="_blank" rel="noopener noreferrer">
          {words.gephi}
        </a>
        <p class="hint">{isPublic(document.baseURI) ? words.gephiHint : words.gephiLocal}</p>
      </section>
    </>
  );
}

function Copies() {
  const words = useWords(WORDS);
  const cited = useCitation();
  const [said, setSaid] = useState('');
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  return (
    <section>
      <h2>{words.cite}</h2>
      <p class="citation">{cited}</p>
      <p class="story-links">
        <button type="button" onClick={() => copy(cited)}>
          {words.copyCitation}
        </button>
        <button type="button" onClick={() => copy(location.href)}>
          {words.copyAddress}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

function Pictures() {
  const state = useAppState();
  const words = useWords(WORDS);
  const [said, setSaid] = useState('');
  const save = (make: () => Blob | Promise<Blob>, ending: string) => {
    setSaid('');
    void (async () => {
      try {
        saved(await make(), fileName(state, ending));
      } catch {
        setSaid(words.failed);
      }
    })();
  };
  return (
    <section>
      <h2>{words.picture}</h2>
      {!hasPicture() && <p class="hint">{words.noPicture}</p>}
      <p class="story-links">
        {hasPicture() && (
          <>
            <button type="button" aria-label={words.savePng} onClick={() => save(png, 'png')}>
              <Icon name="save" /> PNG
            </button>
            <button type="button" aria-label={words.saveSvg} onClick={() => save(svg, 'svg')}>
              <Icon name="save" /> SVG
            </button>
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

function Files({ part }: { readonly part: Part }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const names = Object.keys(FORMATS) as FormatName[];
  return (
    <dl class="files">
      {USES.map((use) => (
        <div key={use}>
          <dt>{words[use]}</dt>
          <dd>
            {names
              .filter((name) => FORMATS[name].use === use)
              .map((name) => (
                <a
                  key={name}
                  href={fileAddress(name, part.query, state.lang)}
                  download={fileName(state, FORMATS[name].ending)}
                >
                  <bdi>{FORMATS[name].title}</bdi>
                </a>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
