/** The pairs in rows, to be sorted. */
import { EntityLink, TieLink } from '../../frame/links';
import { firstOf, PAGE } from '../../frame/order';
import { Heads, Pages } from '../../frame/rows';
import { useAppState, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import { COLUMNS, daysOf, orderOf, supportOf, tieOf, type Pair } from './pairs';
import { WORDS } from './words';

export function List({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { lang, row, sort } = useAppState();
  const words = useWords(WORDS);
  const heads = { ...useWords(COMMON), ...words };
  const first = firstOf(row, pairs.length);
  const count = (of: 'backer' | 'backed') => number(new Set(pairs.map((pair) => pair[of].id)).size, lang);
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.what}>
        <table class="pairs">
          <caption>
            {fill(words.caption, {
              count: number(pairs.length, lang),
              backers: count('backer'),
              backed: count('backed'),
            })}
          </caption>
          <thead>
            <tr>
              <Heads columns={COLUMNS} names={heads} order={orderOf(sort)} />
              <th scope="col">{words.relationships}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.slice(first, first + PAGE).map((pair) => (
              <Row key={`${pair.backer.id} ${pair.backed.id}`} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages first={first} count={pairs.length} label={words.what} />
    </>
  );
}

function Row({ pair }: { readonly pair: Pair }) {
  const { lang } = useAppState();
  const common = useWords(COMMON);
  return (
    <tr>
      <th scope="row">
        <EntityLink id={pair.backer.id} label={pair.backer.label} />
      </th>
      <td>
        <EntityLink id={pair.backed.id} label={pair.backed.label} />
      </td>
      <td>{supportOf(pair)}</td>
      <td>{pair.certainty === null ? '' : common[pair.certainty]}</td>
      <td class="grade">{pair.grade ?? common.noGrade}</td>
      <td>{daysOf(pair, 'valid_from', lang)}</td>
      <td>{daysOf(pair, 'valid_until', lang)}</td>
      <td>
        {pair.relationships.map((tie, index) => (
          <span key={tie.id}>
            {index > 0 && ' · '}
            <TieLink id={tie.id} label={tieOf(tie, lang)} />
          </span>
        ))}
      </td>
    </tr>
  );
}
