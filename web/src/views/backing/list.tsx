/** The pairs in rows, to be sorted. */
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import { COLUMNS, daysOf, orderOf, supportOf, type Pair } from './pairs';
import { WORDS } from './words';

/** Rows a page. */
const PAGE = 200;

export function List({ pairs }: { readonly pairs: readonly Pair[] }) {
  const store = useStore();
  const { lang, row, sort } = useAppState();
  const words = useWords(WORDS);
  const heads = { ...useWords(COMMON), ...words };
  const order = orderOf(sort);
  const start = Number.parseInt(row, 10);
  const first = start > 0 && start < pairs.length ? start : 0;
  const last = Math.min(first + PAGE, pairs.length);
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
              {COLUMNS.map((column) => {
                const isSorted = order.column === column;
                const next = isSorted && !order.isDown ? `-${column}` : column;
                return (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={isSorted ? (order.isDown ? 'descending' : 'ascending') : 'none'}
                  >
                    <button type="button" class="bare" onClick={() => store.set({ sort: next, row: '' })}>
                      {heads[column]}
                      <span aria-hidden="true">{isSorted ? (order.isDown ? ' ↓' : ' ↑') : ''}</span>
                    </button>
                  </th>
                );
              })}
              <th scope="col">{words.relationships}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.slice(first, last).map((pair) => (
              <Row key={`${pair.backer.id} ${pair.backed.id}`} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
      {pairs.length > PAGE && (
        <nav class="pages" aria-label={words.what}>
          <button
            type="button"
            disabled={first === 0}
            onClick={() => store.set({ row: String(Math.max(0, first - PAGE)) })}
          >
            {words.before}
          </button>
          <span role="status">
            {fill(words.page, {
              first: number(first + 1, lang),
              last: number(last, lang),
              count: number(pairs.length, lang),
            })}
          </span>
          <button type="button" disabled={last === pairs.length} onClick={() => store.set({ row: String(last) })}>
            {words.after}
          </button>
        </nav>
      )}
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
        {pair.relationships.map(({ id, type }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <TieLink id={id} label={type.label} />
          </span>
        ))}
      </td>
    </tr>
  );
}
