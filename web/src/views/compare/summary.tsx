/** What changed hands, and the sides in numbers. */
import type { Schemas } from '../../api/client';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useWords } from '../../state/hooks';
import { number } from '../../words/lang';
import { linesOf, type Line } from './handover';
import { WORDS } from './words';

type Handover = Schemas['Handover'];
type Movement = Schemas['Movement'];

export function Handovers({ items }: { readonly items: readonly Handover[] }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  if (items.length === 0) {
    return null;
  }
  return (
    <section class="part handovers">
      <h2>{words.handovers}</h2>
      <ul>
        {items.map(({ resource, ...steps }) => (
          <li key={resource.id}>
            <EntityLink id={resource.id} label={resource.label} />
            {linesOf(steps, lang).map((line) => (
              <Holders key={line.what} line={line} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holders({ line: { what, name, holders } }: { readonly line: Line }) {
  if (holders.length === 0) {
    return <span class="hint">{name}</span>;
  }
  return (
    <span class={`sign-${what}`}>
      <span class="hint">{name} </span>
      {holders.map(({ entity, relationship, reservation }, index) => (
        <span key={entity.id}>
          {index > 0 && ' · '}
          {relationship === undefined ? (
            <EntityLink id={entity.id} label={entity.label} />
          ) : (
            <TieLink id={relationship} label={entity.label} />
          )}
          {reservation !== '' && <span class="hint"> ({reservation})</span>}
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
