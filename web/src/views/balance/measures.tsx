/** The measures of balance in a line. */
import type { Schemas } from '../../api/client';
import { useAppState } from '../../state/hooks';
import { figuresOf } from './figures';

export function Measures({ balance }: { readonly balance: Schemas['Balance'] }) {
  const { lang } = useAppState();
  return (
    <dl class="measures">
      {figuresOf(balance, lang).map(({ name, value, meaning }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{meaning}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
