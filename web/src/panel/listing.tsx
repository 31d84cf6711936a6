/** A part of a record that is a list: the first of it, and more when it is asked for; nothing where there is none. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Answered } from '../frame/waiting';
import { useAnswer, useAppState, useWords } from '../state/hooks';
import { COMMON } from '../words/common';
import { number } from '../words/lang';
import { Part } from './parts';

interface Props<Item> {
  readonly name: string;
  /** Whose list it is, under which lens: it is asked for again when this changes. */
  readonly of: unknown;
  readonly ask: (limit: number, signal: AbortSignal) => Promise<Page<Item>>;
  readonly children: (item: Item, place: number) => ComponentChildren;
  readonly class: 'ties' | 'timeline';
  /** Only how many there are is seen, until it is opened. */
  readonly isFolded?: boolean;
}

interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

const PAGE = 20;

export function Listing<Item>({ name, of, ask, children, class: looks, isFolded = false }: Props<Item>) {
  const { lang } = useAppState();
  const common = useWords(COMMON);
  const [limit, setLimit] = useState(PAGE);
  const asked = useAnswer(JSON.stringify([of, lang, limit]), (signal) => ask(limit, signal));
  return (
    <Answered asked={asked} what={name}>
      {({ items, total }) =>
        total === 0 ? null : (
          <Part name={name} count={number(total, lang)} isFolded={isFolded}>
            <ol class={looks}>{items.map(children)}</ol>
            {total > items.length && (
              <button type="button" onClick={() => setLimit(limit + 4 * PAGE)}>
                {common.more}
              </button>
            )}
          </Part>
        )
      }
    </Answered>
  );
}
