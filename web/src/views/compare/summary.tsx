/** What changed hands, and the sides in numbers. */
import type { Schemas } from '../../api/client';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { number } from '../../words/lang';
import { WORDS } from './words';

type Handover = Schemas['Handover'];
type Holder = Handover['lost'][number];
type Movement = Schemas['Movement'];

export function Handovers({ items }: { readonly items: readonly Handover[] }) {
  const words = useWords(WORDS);
  if (items.length === 0) {
    return null;
  }
  return (
    <section class="part handovers">
      <h2>{words.handovers}</h2>
      <ul>
        {items.map(({ resource, lost, gained }) => (
          <li key={resource.id}>
            <EntityLink id={resource.id} label={resource.label} />
            <Holders holders={lost} what="ended" name={words.lost} none={words.lostByNone} />
            <Holders holders={gained} what="begun" name={words.gained} none={words.gainedByNone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HoldersProps {
  readonly holders: readonly Holder[];
  readonly what: 'begun' | 'ended';
  readonly name: string;
  /** What is said where there are none. */
  readonly none: string;
}

function Holders({ holders, what, name, none }: HoldersProps) {
  const common = useWords(COMMON);
  if (holders.length === 0) {
    return <span class="hint">{none}</span>;
  }
  return (
    <span class={`sign-${what}`}>
      <span class="hint">{name} </span>
      {holders.map(({ entity, certainty, relationships: [first] }, index) => (
        <span key={entity.id}>
          {index > 0 && ' · '}
          {first === undefined ? (
            <EntityLink id={entity.id} label={entity.label} />
          ) : (
            <TieLink id={first} label={entity.label} />
          )}
          {certainty === 'possible' && <span class="hint"> ({common.possible})</span>}
        </span>
      ))}
    </span>
  );
}

export function Measures({ items }: { readonly items: readonly Movement[] }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const named: Readonly<Record<string, string | undefined>> = words;
  const told = (value: number | null) => (value === null ? '–' : number(Math.round(value * 100) / 100, lang));
  return (
    <section class="part measures">
      <h2>{words.measures}</h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.earlier}</th>
            <th scope="col">{words.later}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ measure, before, after }) => (
            <tr key={measure} class={before === after ? 'same' : ''}>
              <th scope="row">{named[measure] ?? measure}</th>
              <td>{told(before)}</td>
              <td>{told(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
