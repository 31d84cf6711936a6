/** One hop: its relationships one below the other, each a line as in the picture, with its name and grade. */
import type { Schemas } from '../../api/client';
import { DASHES, signOf, widthOf } from '../../drawing/encoding';
import { StateLink } from '../../frame/links';
import { useAppState, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { hedged } from '../../words/hedged';
import { headingOf, type Heading, type Tie } from './query';

export function HopLines({ hop }: { readonly hop: Schemas['Hop'] }) {
  return (
    <ul class="hop">
      {hop.relationships.map((tie) => (
        <OneLine key={tie.id} tie={tie} heading={headingOf(tie, hop.start.id)} />
      ))}
    </ul>
  );
}

function OneLine({ tie, heading }: { readonly tie: Tie; readonly heading: Heading }) {
  const { lang, open } = useAppState();
  const common = useWords(COMMON);
  const sign = signOf(tie.type.sign);
  const certainty = tie.certainty;
  return (
    <li class={open === `~${tie.id}` ? 'open' : ''}>
      <StateLink to={{ open: `~${tie.id}` }} class={sign}>
        <span class="tie-name">
          <bdi>{hedged(tie.type.label, tie.hedges, lang, tie.disputed ? common.disputed : '')}</bdi>
          <span class="unseen">
            {' '}
            {common[sign]} {certainty !== null && common[certainty]}
          </span>
          <span class="grade">{tie.grade ?? ''}</span>
        </span>
        <Line sign={sign} heading={heading} width={widthOf(tie.grade)} isHollow={certainty === 'possible'} />
      </StateLink>
    </li>
  );
}

interface LineProps {
  readonly sign: ReturnType<typeof signOf>;
  readonly heading: Heading;
  readonly width: number;
  readonly isHollow: boolean;
}

/** A line as wide as there is room for; ends are drawn at their places and do not grow with it. */
function Line({ sign, heading, width, isHollow }: LineProps) {
  const left = heading === 'backward' ? 9 : 4;
  return (
    <svg class={`hop-line ${isHollow ? 'hollow' : ''}`} aria-hidden="true">
      <line x1={left} y1="7" x2="100%" y2="7" stroke-width={width} stroke-dasharray={DASHES[sign].join(' ')} />
      <svg x="100%" y="0" overflow="visible">
        {/* The line ends under the sign at its end. */}
        <rect class="ground" x="-9" y="0" width="10" height="14" />
        {heading === 'forward' && <path d="M-10 2 -1 7 -10 12Z" />}
        {heading === 'both' && <circle cx="-5" cy="7" r="3.5" />}
        {heading === 'backward' && <path class="plain" d={`M-10 7H-1`} stroke-width={width} />}
      </svg>
      {heading === 'backward' && <path d="M10 2 1 7 10 12Z" />}
      {heading === 'both' && <circle cx="5" cy="7" r="3.5" />}
    </svg>
  );
}
