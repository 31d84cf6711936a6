/** Instead of a picture that would be too large: its groups, what lies between them, and the way into each. */
import { useEffect, useRef } from 'preact/hooks';
import { Picture } from '../../drawing/picture';
import { StateLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { aggregate, type Aggregate } from '../../network/aggregate';
import { MOST, type Shown } from '../../network/shown';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useShared, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { current } from './current';
import { drawAggregate } from './sheet-aggregate';
import { groupElements } from './groups';
import { Members } from './members';
import { Tools } from './toolbar';
import { WORDS } from './words';

export function Aggregated({ shown }: { readonly shown: Shown }) {
  const state = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const lens = lensOf(state);
  const asked = useAnswer(JSON.stringify(lens), (signal) => aggregate(lens, vocabulary, signal));
  const only = lens.kind.length === 1 ? lens.kind[0] : undefined;
  return (
    <div class="aggregated">
      <div class="aggregate-told" tabIndex={0} role="region" aria-label={words.aggregate}>
        <p role="status">
          {fill(words.large, { total: number(shown.total, state.lang), most: number(MOST, state.lang) })}
        </p>
        <Answered asked={asked} what={words.what}>
          {(found) => <Told found={found} />}
        </Answered>
        {only !== undefined && (asked.answer?.groups.length === 1 || asked.answer?.isLoose === true) && (
          <Members key={only} kind={only} />
        )}
      </div>
      <div class="stage">
        {asked.answer !== null && (
          <Ring key={`${state.lang} ${JSON.stringify(asked.answer)}`} found={asked.answer} total={shown.total} />
        )}
        <div class="toolbar">
          <Tools />
        </div>
      </div>
    </div>
  );
}

function Told({ found }: { readonly found: Aggregate }) {
  const { lang, kind: kinds } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const name = (kind: string) => vocabulary.label('kinds', kind, lang);
  return (
    <>
      <p>{words.largeHint}</p>
      <ul class="groups">
        {found.groups.map(({ kind, members }) => (
          <li key={kind}>
            {kinds.length === 1 && kinds[0] === kind ? (
              <span>{name(kind)}</span>
            ) : (
              <StateLink to={{ kind: [kind], open: '' }}>{name(kind)}</StateLink>
            )}
            <span class="count">{number(members, lang)}</span>
          </li>
        ))}
      </ul>
      <table>
        <caption>{words.bundles}</caption>
        <tbody>
          {found.bundles.map(({ one, other, sign, count }) => (
            <tr key={`${one} ${other} ${sign}`}>
              <th scope="row">
                {one === other ? fill(words.within, { name: name(one) }) : `${name(one)} – ${name(other)}`}
              </th>
              <td class={sign}>{common[sign]}</td>
              <td class="count">{number(count, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.outside > 0 && <p class="hint">{fill(words.outside, { count: number(found.outside, lang) })}</p>}
    </>
  );
}

/** The picture of an aggregate; a click opens a group. */
function Ring({ found, total }: { readonly found: Aggregate; readonly total: number }) {
  const { store, vocabulary } = useShared();
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (holder.current === null) {
      return;
    }
    const open = (id: string) => {
      if (found.groups.some(({ kind }) => kind === id) && store.state.kind.join() !== id) {
        store.set({ kind: [id], open: '' });
      }
    };
    const made = new Picture(holder.current, { onOpen: open, onGrow: () => undefined, onPlaced: () => undefined });
    current.picture = made;
    void made
      .show(groupElements(found, vocabulary, lang), new Map())
      .then(() => holder.current?.setAttribute('data-shown', String(found.bundles.length)));
    return () => {
      current.picture = null;
      made.destroy();
    };
  }, []);
  useSheet((page) => drawAggregate(page, { picture: current.picture, found, total, vocabulary }));
  return <div class="canvas" ref={holder} role="img" aria-label={words.aggregatePicture} />;
}
