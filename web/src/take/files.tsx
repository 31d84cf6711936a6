/** What is seen as any file of the service; where a view has several days, one of them is chosen. */
import { useState } from 'preact/hooks';
import { useAppState, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { FORMATS, USES, type FormatName } from './formats';
import { answerName, fileAddress, fileName, gephiAddress, isPublic, type Part } from './links';
import { posted } from './posted';
import { saved } from './saved';
import { ASIDES, WORDS } from './words';

interface Props {
  readonly parts: readonly [Part, ...Part[]];
  /** The scenario is one's own: files are asked for with it. */
  readonly isOwn: boolean;
}

export function Files({ parts, isOwn }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const asides = useWords(ASIDES);
  const [chosen, setChosen] = useState(0);
  const place = Math.min(chosen, parts.length - 1);
  const part = parts[place] ?? parts[0];
  const dayOf = ({ day }: Part) => (day === null || day === '' ? words.anyDay : inWords(day, lang));
  return (
    <>
      <section>
        <h2>{words.seen}</h2>
        {parts.length > 1 && (
          <label class="choice">
            <span>{words.which}</span>
            <select value={place} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {parts.map((each, index) => (
                <option key={index} value={index}>
                  {dayOf(each)}
                  {each.query.known ? ` · ${words.known} ${inWords(String(each.query.known), lang)}` : ''}
                </option>
              ))}
            </select>
          </label>
        )}
        {part.asides.map((aside) => (
          <p key={aside} class="hint">
            {asides[aside]}
          </p>
        ))}
        {part.answer !== null && (
          <p class="hint">
            <a href={part.answer} download={answerName(part.answer)} class="answer">
              {words.answer}
            </a>
          </p>
        )}
        <List part={part} isOwn={isOwn} />
        <p class="hint">{words.limits}</p>
      </section>
      {!isOwn && <Gephi part={part} />}
    </>
  );
}

function List({ part, isOwn }: { readonly part: Part; readonly isOwn: boolean }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const [said, setSaid] = useState('');
  const names = Object.keys(FORMATS) as FormatName[];
  const nameOf = (format: FormatName) => fileName({ at: part.day ?? state.at }, FORMATS[format].ending);
  const fetchOwn = (format: FormatName) => {
    setSaid('');
    posted(format, part.query, state).then(
      (file) => saved(file, nameOf(format)),
      () => setSaid(words.refused),
    );
  };
  return (
    <>
      <dl class="files">
        {USES.map((use) => (
          <div key={use}>
            <dt>{words[use]}</dt>
            <dd>
              {names
                .filter((name) => FORMATS[name].use === use)
                .map((name) =>
                  isOwn ? (
                    <button key={name} type="button" class="link" onClick={() => fetchOwn(name)}>
                      <bdi>{FORMATS[name].title}</bdi>
                    </button>
                  ) : (
                    <a key={name} href={fileAddress(name, part.query, state.lang)} download={nameOf(name)}>
                      <bdi>{FORMATS[name].title}</bdi>
                    </a>
                  ),
                )}
            </dd>
          </div>
        ))}
      </dl>
      <p role="status">{said}</p>
    </>
  );
}

function Gephi({ part }: { readonly part: Part }) {
  const words = useWords(WORDS);
  return (
    <section>
      <a class="button" href={gephiAddress(part.query, document.baseURI)} target="_blank" rel="noopener noreferrer">
        {words.gephi}
      </a>
      <p class="hint">{isPublic(document.baseURI) ? words.gephiHint : words.gephiLocal}</p>
    </section>
  );
}
