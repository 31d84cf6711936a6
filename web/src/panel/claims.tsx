/** Claims, one below the other: each with its document, the place in it, its dates and its grade. */
import type { Schemas } from '../api/client';
import { useAppState, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { fill } from '../words/lang';
import { Grade } from './parts';
import { WORDS } from './words';

type Claim = Schemas['Claim'];

export function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const words = useWords(WORDS);
  if (claims.length === 0) {
    return <p class="hint">{words.nobody}</p>;
  }
  return (
    <ol class="claims">
      {claims.map((claim) => (
        <li key={claim.id} class={claim.in_view ? '' : 'out'}>
          <OneClaim claim={claim} />
        </li>
      ))}
    </ol>
  );
}

function OneClaim({ claim }: { readonly claim: Claim }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { source } = claim;
  const dates = [
    claim.published !== null && fill(words.published, { day: inWords(claim.published, lang) }),
    claim.recorded !== null && fill(words.recorded, { day: inWords(claim.recorded, lang) }),
    claim.withdrawn !== null && fill(words.withdrawn, { day: inWords(claim.withdrawn, lang) }),
  ].filter((text) => text !== false);
  return (
    <>
      <p class="claim-head">
        <Grade grade={claim.grade} />
        <SourceTitle source={source} />
      </p>
      <p class="hint">
        {claim.stance !== 'asserts' && <strong>{words[claim.stance]} · </strong>}
        {source.publisher !== null && (
          <>
            <bdi>{source.publisher}</bdi> ·{' '}
          </>
        )}
        {claim.places.length > 0 && (
          <>
            <bdi>{claim.places.join(', ')}</bdi> ·{' '}
          </>
        )}
        {dates.join(' · ')}
        {!claim.in_view && <em> · {words.out}</em>}
      </p>
      {claim.note !== null && (
        <p class="hint" dir="auto">
          {claim.note}
        </p>
      )}
    </>
  );
}

/** Only an address of the web becomes a link: what a document says of itself is not trusted further. */
function SourceTitle({ source }: { readonly source: Schemas['Source'] }) {
  const title = source.title ?? source.id;
  const isWeb = /^https?:\/\//i.test(source.address ?? '');
  return isWeb && source.address !== null ? (
    <a href={source.address} rel="noreferrer nofollow" target="_blank" dir="auto">
      {title}
    </a>
  ) : (
    <span dir="auto">{title}</span>
  );
}
