/** Who does not count, and who stands in another camp than what it is part of: membership has no sign. */
import type { Schemas } from '../../api/client';
import { EntityLink } from '../../frame/links';
import { useAppState, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { WORDS } from './words';

interface Props {
  readonly balance: Schemas['Balance'];
}

export function LeftOut({ balance: { left_out: groups, left_out_total: total } }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="left-out">
      <h2>{fill(words.leftOut, { count: number(total, lang) })}</h2>
      <p class="hint">{words.leftOutHint}</p>
      <ul>
        {groups.map(({ id, label }) => (
          <li key={id}>
            <EntityLink id={id} label={label} />
          </li>
        ))}
      </ul>
      <More count={total - groups.length} />
    </section>
  );
}

export function Parted({ balance: { parted, parted_total: total } }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="parted">
      <h2>{fill(words.parted, { count: number(total, lang) })}</h2>
      <p class="hint">{words.partedHint}</p>
      <ul>
        {parted.map(({ actor, part_of: whole }) => (
          <li key={`${actor.id} ${whole.id}`}>
            <EntityLink id={actor.id} label={actor.label} /> {words.partOf}{' '}
            <EntityLink id={whole.id} label={whole.label} />
          </li>
        ))}
      </ul>
      <More count={total - parted.length} />
    </section>
  );
}

function More({ count }: { readonly count: number }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return count > 0 ? <p class="hint">{fill(words.more, { count: number(count, lang) })}</p> : null;
}
