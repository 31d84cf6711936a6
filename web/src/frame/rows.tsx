/** The head of a table that is sorted by a click on a column, and the way from page to page of its rows. */
import { useEffect } from 'preact/hooks';
import { useAppState, useStore, useWords } from '../state/hooks';
import { dictionary, fill, number } from '../words/lang';
import { Button } from './button';
import { PAGE, type Order } from './order';

const WORDS = dictionary({
  en: { page: 'Rows {first} to {last} of {count}', before: 'Before', after: 'Next' },
  ar: { page: 'الصفوف {first} إلى {last} من {count}', before: 'السابق', after: 'التالي' },
});

interface HeadsProps<Column extends string> {
  readonly columns: readonly Column[];
  readonly names: Readonly<Record<Column, string>>;
  readonly order: Order<Column>;
}

export function Heads<Column extends string>({ columns, names, order }: HeadsProps<Column>) {
  const store = useStore();
  useEffect(() => {
    if (store.isAsOpened) {
      store.leaveOut({ sort: (text) => columns.some((column) => column === text.replace(/^-/, '')) });
    }
  }, [columns]);
  return columns.map((column) => {
    const isSorted = order.column === column;
    const next = isSorted && !order.isDown ? `-${column}` : column;
    return (
      <th
        key={column}
        scope="col"
        role="columnheader"
        aria-sort={isSorted ? (order.isDown ? 'descending' : 'ascending') : 'none'}
      >
        <button type="button" class="bare" onClick={() => store.set({ sort: next, row: '' })}>
          {names[column]}
          <span aria-hidden="true">{isSorted ? (order.isDown ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </th>
    );
  });
}

interface PagesProps {
  readonly first: number;
  readonly count: number;
  readonly label: string;
}

/** Nothing where one page has all. */
export function Pages({ first, count, label }: PagesProps) {
  const store = useStore();
  const { lang } = useAppState();
  const words = useWords(WORDS);
  useEffect(() => {
    if (store.isAsOpened) {
      store.leaveOut({ row: (text) => Number(text) < count });
    }
  }, [count]);
  const last = Math.min(first + PAGE, count);
  const told = { first: number(first + 1, lang), last: number(last, lang), count: number(count, lang) };
  const onStart = (start: number) => store.set({ row: String(start) });
  return count <= PAGE ? null : (
    <nav class="pages" aria-label={label}>
      <Button isOff={first === 0} onClick={() => onStart(Math.max(0, first - PAGE))}>
        {words.before}
      </Button>
      <span role="status">{fill(words.page, told)}</span>
      <Button isOff={last === count} onClick={() => onStart(last)}>
        {words.after}
      </Button>
    </nav>
  );
}
