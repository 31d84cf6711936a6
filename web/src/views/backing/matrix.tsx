/**
 * Backers in rows, backed in columns. A cell has the letters of what is given and the grade; it is the way to the record.
 *
 * Source: ARIA Authoring Practices Guide (W3C), the pattern “grid”: one place in the order of Tab, arrows within.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import { widthOf } from '../../drawing/encoding';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { joined } from '../../words/attached';
import { direction, fill, number } from '../../words/lang';
import type { Codes } from './codes';
import { moved, type Cell } from './grid';
import { howOf, isQualified, keyOf, matrixOf, nameOf, supportOf, type Pair } from './pairs';
import { WORDS } from './words';

interface Props {
  readonly pairs: readonly Pair[];
  readonly codes: Codes;
}

export function MatrixGrid({ pairs, codes }: Props) {
  const store = useStore();
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { backers, backed, cells, counts, isCut } = useMemo(() => matrixOf(pairs, lang), [pairs, lang]);
  const [chosen, setChosen] = useState<Cell>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  // What was chosen may be gone since.
  const here = {
    row: Math.min(chosen.row, backers.length - 1),
    column: Math.min(chosen.column, backed.length - 1),
  };
  const stop = (row: number, column: number) => ({
    tabIndex: row === here.row && column === here.column ? 0 : -1,
    'data-place': `${row} ${column}`,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const toward = direction(lang) === 'rtl' ? -1 : 1;
    const far = event.ctrlKey || event.metaKey;
    const to = moved(event.key, here, backers.length, backed.length, toward, far);
    if (to !== null) {
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus();
    }
  };
  const onFocus = (event: FocusEvent) => {
    const place = (event.target as HTMLElement).dataset.place?.split(' ').map(Number);
    if (place?.[0] !== undefined && place[1] !== undefined) {
      setChosen({ row: place[0], column: place[1] });
    }
  };
  return (
    <div class="scroll">
      <table ref={grid} class="matrix" role="grid" onKeyDown={onKeyDown} onFocusIn={onFocus}>
        <caption>
          <span>
            {fill(words.caption, {
              count: number(pairs.length, lang),
              backers: number(counts.backers, lang),
              backed: number(counts.backed, lang),
            })}{' '}
            {words.keys}{' '}
            {isCut && fill(words.cut, { rows: number(backers.length, lang), columns: number(backed.length, lang) })}
            <Key />
          </span>
        </caption>
        <thead>
          <tr>
            <td class="corner">
              <span>{words.backer}</span>
              <span>{words.backed}</span>
            </td>
            {backed.map((each, column) => (
              <th key={each.id} scope="col" class={column === here.column ? 'here' : ''}>
                <button type="button" class="link" onClick={() => store.set({ open: each.id })} {...stop(-1, column)}>
                  <bdi title={nameOf(each)}>{nameOf(each)}</bdi>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {backers.map((backer, row) => (
            <tr key={backer.id}>
              <th scope="row" class={row === here.row ? 'here' : ''}>
                <button type="button" class="link" onClick={() => store.set({ open: backer.id })} {...stop(row, -1)}>
                  <bdi title={nameOf(backer)}>{nameOf(backer)}</bdi>
                </button>
              </th>
              {backed.map((each, column) => {
                const pair = cells.get(keyOf(backer.id, each.id));
                return pair === undefined ? (
                  <td key={each.id} class={backer.id === each.id ? 'self' : ''} {...stop(row, column)}>
                    <span class="unseen">{words.none}</span>
                  </td>
                ) : (
                  <td key={each.id}>
                    <PairCell pair={pair} letters={codes.letters(pair)} stop={stop(row, column)} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly pair: Pair;
  readonly letters: readonly string[];
  readonly stop: { readonly tabIndex: number; readonly 'data-place': string };
}

/** One pair. Where several relationships make it, each Enter opens the next. */
function PairCell({ pair, letters, stop }: CellProps) {
  const store = useStore();
  const { lang, open } = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const ids = pair.relationships.map(({ id }) => `~${id}`);
  // The record has the focus while it is open: which was opened last is remembered for the next Enter.
  const opened = useRef(-1);
  const place = ids.indexOf(open);
  const certainty = pair.certainty ?? 'undated';
  const backed = lang === 'ar' ? joined('ل', nameOf(pair.backed)) : nameOf(pair.backed);
  const told = [
    fill(words.pair, { backer: nameOf(pair.backer), backed }),
    howOf(pair, lang),
    supportOf(pair),
    pair.certainty === null ? '' : common[pair.certainty],
    ids.length > 1 ? fill(words.several, { count: number(ids.length, lang) }) : '',
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      class={`pair ${certainty}`}
      aria-current={place >= 0}
      title={told.join('\n')}
      onClick={() => {
        opened.current = ((place < 0 ? opened.current : place) + 1) % ids.length;
        store.set({ open: ids[opened.current] ?? '' });
      }}
      {...stop}
    >
      <span class="unseen">{[...told, ''].join(common.semicolon)}</span>
      <span class="codes">
        {letters.join('')}
        {isQualified(pair) && '*'}
        {ids.length > 1 && <sup>{number(ids.length, lang)}</sup>}
      </span>
      <span class="grade">{pair.grade ?? common.noGrade}</span>
      <svg class="strength" viewBox="0 0 4 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={widthOf(pair.grade)} height="1" />
      </svg>
    </button>
  );
}

function Key() {
  const { at, from, until } = useAppState();
  const words = useWords(WORDS);
  const isDated = at !== '' || from !== '' || until !== '';
  const kinds = isDated ? (['certain', 'possible'] as const) : (['undated'] as const);
  return (
    <span class="matrix-key">
      {kinds.map((kind) => (
        <span key={kind}>
          <i class={`pair ${kind}`} aria-hidden="true" /> {words[`${kind}Key`]}
        </span>
      ))}
      <span>{words.gradeKey}</span>
      <span>{words.qualifiedKey}</span>
    </span>
  );
}
