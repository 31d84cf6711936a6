/** Relationships as a table: by the column that the address says, in pages. */
import { useMemo } from 'preact/hooks';
import type { Network } from '../../api/network';
import { EntityLink, TieLink } from '../../frame/links';
import { firstOf, PAGE } from '../../frame/order';
import { Heads, Pages } from '../../frame/rows';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { useSheet } from '../../take/sheet/use';
import { COLUMNS, orderOf, rowsOf, sorted, surely, type Row } from './rows';
import { drawTable } from './sheet';
import { WORDS } from './words';

interface Props {
  readonly network: Network;
  /** What the rows are; `{count}` is how many. */
  readonly caption: string;
  /** What of it is cut, in words. */
  readonly cut?: readonly string[];
}

export function Rows({ network, caption, cut = [] }: Props) {
  const { lang, row, sort } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const order = orderOf(sort);
  const rows = useMemo(
    () => sorted(rowsOf(network, vocabulary, lang), order.column, order.isDown, lang),
    [network, vocabulary, lang, sort],
  );
  if (rows.length === 0) {
    return (
      <div class="notice" role="status">
        <p>{words.empty}</p>
        <p>{common.widen}</p>
      </div>
    );
  }
  const first = firstOf(row, rows.length);
  const seen = rows.slice(first, first + PAGE);
  useSheet((page) => drawTable(page, { rows: seen, first, count: rows.length, cut }));
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.what}>
        <table role="table">
          <caption>{fill(caption, { count: number(rows.length, lang) })}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <Heads columns={COLUMNS} names={common} order={order} />
            </tr>
          </thead>
          <tbody role="rowgroup">
            {seen.map((each) => (
              <OneRow key={each.tie.id} row={each} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages first={first} count={rows.length} label={words.what} />
    </>
  );
}

/** Roles are told: on a narrow page a row is no line of cells any more, and would be none to a screen reader. */
function OneRow({ row }: { readonly row: Row }) {
  const { lang } = useAppState();
  const common = useWords(COMMON);
  const { tie } = row;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <EntityLink id={tie.source} label={row.source} />
      </th>
      <td role="cell">
        <TieLink id={tie.id} label={row.type} />
      </td>
      <td role="cell">
        <EntityLink id={tie.target} label={row.target} />
      </td>
      <td role="cell" class={row.sign}>
        {common[row.sign]}
      </td>
      <td role="cell" data-name={common.from}>
        {inWords(tie.validFrom, lang)}
      </td>
      <td role="cell" data-name={common.until}>
        {inWords(tie.validUntil, lang)}
      </td>
      <td role="cell">{surely(tie, lang)}</td>
      <td role="cell" class="grade">
        {tie.grade ?? common.noGrade}
      </td>
    </tr>
  );
}
