/** Table: what the picture shows, in rows. Everything in the picture is here, in words. */
import { useMemo } from 'preact/hooks';
import type { Network } from '../../api/network';
import { EntityLink, TieLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { useNetwork } from '../../network/use';
import { useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { COLUMNS, firstOf, orderOf, PAGE, rowsOf, sorted, type Column, type Order, type Row } from './rows';
import { WORDS } from './words';

export default function Table() {
  const { lang } = useAppState();
  const looked = useNetwork();
  const words = useWords(WORDS);
  return (
    <section class="table-view">
      <Answered asked={looked} what={words.what}>
        {(shown) =>
          shown.isTooLarge ? (
            <p class="notice">{fill(words.large, { total: number(shown.total, lang) })}</p>
          ) : (
            <Rows network={looked.network ?? shown.network} />
          )
        }
      </Answered>
    </section>
  );
}

function Rows({ network }: { readonly network: Network }) {
  const store = useStore();
  const { lang, row, sort } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const order = orderOf(sort);
  const rows = useMemo(
    () => sorted(rowsOf(network, vocabulary, lang), order.column, order.isDown, lang),
    [network, vocabulary, lang, sort],
  );
  const first = firstOf(row, rows.length);
  const isTurned = (column: Column) => order.column === column && !order.isDown;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.what}>
        <table>
          <caption>{fill(words.caption, { count: number(rows.length, lang) })}</caption>
          <Head
            order={order}
            onSort={(column) => store.set({ sort: isTurned(column) ? `-${column}` : column, row: '' })}
          />
          <tbody>
            {rows.slice(first, first + PAGE).map((each) => (
              <OneRow key={each.tie.id} row={each} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > PAGE && (
        <Pages first={first} count={rows.length} onStart={(start) => store.set({ row: String(start) })} />
      )}
    </>
  );
}

interface HeadProps {
  readonly order: Order;
  readonly onSort: (column: Column) => void;
}

function Head({ order, onSort }: HeadProps) {
  const common = useWords(COMMON);
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => {
          const isSorted = order.column === column;
          return (
            <th key={column} scope="col" aria-sort={isSorted ? (order.isDown ? 'descending' : 'ascending') : 'none'}>
              <button type="button" class="bare" onClick={() => onSort(column)}>
                {common[column]}
                <span aria-hidden="true">{isSorted ? (order.isDown ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function OneRow({ row }: { readonly row: Row }) {
  const { lang } = useAppState();
  const common = useWords(COMMON);
  const { tie } = row;
  const certainty = tie.certainty as 'certain' | 'possible' | null;
  return (
    <tr>
      <th scope="row">
        <EntityLink id={tie.source} label={row.source} />
      </th>
      <td>
        <TieLink id={tie.id} label={row.type} />
      </td>
      <td>
        <EntityLink id={tie.target} label={row.target} />
      </td>
      <td class={row.sign}>{common[row.sign]}</td>
      <td>{inWords(tie.validFrom, lang)}</td>
      <td>{inWords(tie.validUntil, lang)}</td>
      <td>{certainty === null ? '' : common[certainty]}</td>
      <td class="grade">{tie.grade ?? common.noGrade}</td>
    </tr>
  );
}

interface PagesProps {
  readonly first: number;
  readonly count: number;
  readonly onStart: (start: number) => void;
}

function Pages({ first, count, onStart }: PagesProps) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const last = Math.min(first + PAGE, count);
  const told = { first: number(first + 1, lang), last: number(last, lang), count: number(count, lang) };
  return (
    <nav class="pages" aria-label={words.what}>
      <button type="button" disabled={first === 0} onClick={() => onStart(Math.max(0, first - PAGE))}>
        {words.before}
      </button>
      <span role="status">{fill(words.page, told)}</span>
      <button type="button" disabled={last === count} onClick={() => onStart(last)}>
        {words.after}
      </button>
    </nav>
  );
}
