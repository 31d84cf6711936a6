/** The measures of balance, each with its value and what it says, in a line. */
import type { Schemas } from '../../api/client';
import { useAppState, useWords } from '../../state/hooks';
import { fill, number, type Lang } from '../../words/lang';
import { WORDS } from './words';

type Balance = Schemas['Balance'];
type Division = Schemas['Division'];

export function Measures({ balance }: { readonly balance: Balance }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { actors, positive, negative, triangles, walk_balance: walk, strict, weak } = balance;
  const told = (value: number) => number(value, lang);
  const balanced = triangles.friends + triangles.two_negative;
  return (
    <dl class="measures">
      <Measure name={words.ties} value={told(positive + negative)}>
        {fill(words.tiesMeaning, { actors: told(actors), positive: told(positive), negative: told(negative) })}
      </Measure>
      {strict && (
        <Measure name={words.index} value={indexOf(strict, lang)}>
          {strict.optimal ? words.indexMeaning : fill(words.bound, { bound: told(strict.bound) })}
        </Measure>
      )}
      {strict && (
        <Measure name={words.normalised} value={share(strict.normalised, lang)}>
          {words.normalisedMeaning}
        </Measure>
      )}
      {triangles.strict !== null && (
        <Measure name={words.triangles} value={share(triangles.strict, lang)}>
          {fill(words.trianglesMeaning, { balanced: told(balanced), total: told(triangles.total) })}
        </Measure>
      )}
      {walk && (
        <Measure name={words.walk} value={share(walk.value, lang)}>
          {words.walkMeaning}
        </Measure>
      )}
      {weak && (
        <Measure name={words.weak} value={indexOf(weak, lang)}>
          {fill(words.weakMeaning, { camps: told(weak.faction_total) })}
        </Measure>
      )}
    </dl>
  );
}

interface MeasureProps {
  readonly name: string;
  readonly value: string;
  readonly children: string;
}

function Measure({ name, value, children }: MeasureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span>{children}</span>
      </dd>
    </div>
  );
}

function indexOf({ index, optimal }: Division, lang: Lang): string {
  return `${optimal ? '' : '≤ '}${number(index, lang)}`;
}

function share(value: number, lang: Lang): string {
  return number(Math.round(value * 100) / 100, lang);
}
