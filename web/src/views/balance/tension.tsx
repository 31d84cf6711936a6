/** The ties that stand in the way of balance, each with what is said of it and who says so. */
import type { Schemas } from '../../api/client';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { span } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { said } from '../../words/sentence';
import { WORDS } from './words';

type Tension = Schemas['Tension'];

interface Props {
  readonly division: Schemas['Division'];
  readonly onLight: (place: number) => void;
}

export function TensionList({ division, onLight }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { tension, tension_total: total } = division;
  if (total === 0) {
    return <p>{words.noTension}</p>;
  }
  return (
    <>
      <p class="hint">{words.tensionHint}</p>
      <ol class="tension-list">
        {tension.map((tie, place) => (
          <li
            key={tie.actors.map(({ id }) => id).join(' ') + String(tie.sign)}
            onMouseEnter={() => onLight(place + 1)}
            onMouseLeave={() => onLight(0)}
            onFocusCapture={() => onLight(place + 1)}
            onBlurCapture={() => onLight(0)}
          >
            <One tie={tie} place={place + 1} />
          </li>
        ))}
      </ol>
      {total > tension.length && (
        <p class="hint">{fill(words.more, { count: number(total - tension.length, lang) })}</p>
      )}
    </>
  );
}

function One({ tie, place }: { readonly tie: Tension; readonly place: number }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const [one, other] = tie.actors;
  const sign = tie.sign > 0 ? 'friendly' : 'hostile';
  return (
    <>
      <span class={`badge ${sign}`} aria-hidden="true">
        {number(place, lang)}
      </span>
      <div>
        <p class="pair">
          {one && <EntityLink id={one.id} label={one.label} />} <span aria-hidden="true">–</span>{' '}
          {other && <EntityLink id={other.id} label={other.label} />}
        </p>
        <p class="hint">
          <span class={sign}>{tie.sign > 0 ? words.across : words.within}</span>
          {tie.always !== null && <> · {tie.always ? words.always : words.sometimes}</>}
        </p>
        <Evidence relationships={tie.relationships} />
      </div>
    </>
  );
}

/** Relationships, each with its grade, its dates, and the documents that speak of it. */
export function Evidence({ relationships }: { readonly relationships: readonly Schemas['Relationship'][] }) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const common = useWords(COMMON);
  const words = useWords(WORDS);
  const parts = relationships.map((each) => ({ each, ...said(each, vocabulary, lang) }));
  return (
    <ul class="evidence">
      {parts.map(({ each, source, verb, target }) => (
        <li key={each.id}>
          <bdi>{source}</bdi> <TieLink id={each.id} label={verb} /> <bdi>{target}</bdi>{' '}
          <span class="grade">{each.grade ?? common.noGrade}</span>
          <span class="hint">
            {' '}
            {span(each.valid_from, each.valid_until, lang)} · {words.by}{' '}
            {saidBy(each.claims).map(({ name, stance }, place) => (
              <span key={`${name} ${stance}`}>
                {place > 0 && (lang === 'ar' ? '، ' : ', ')}
                <bdi>{name}</bdi>
                {stance === 'asserts' ? '' : ` (${words[stance]})`}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who speaks, each once for each thing it does. */
function saidBy(claims: readonly Schemas['Claim'][]) {
  const said = claims.map(({ source, stance }) => ({ name: source.publisher ?? source.title ?? source.id, stance }));
  return [...new Map(said.map((each) => [`${each.name} ${each.stance}`, each])).values()];
}
