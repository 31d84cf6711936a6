/** Who backs whom: every pair in view, as a matrix and as a table. */
import { useMemo } from 'preact/hooks';
import { ask, type Schemas } from '../../api/client';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useVocabulary, useWords } from '../../state/hooks';
import { once, useSeen, useSheet } from '../../take/sheet/use';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import { Bar } from './bar';
import { Codes } from './codes';
import { List } from './list';
import { MatrixGrid } from './matrix';
import { having, orderOf, sorted } from './pairs';
import { drawBacking } from './sheet';
import { WORDS } from './words';

/** Pairs that are asked for at once. */
const MOST = 1000;

export default function Backing() {
  const state = useAppState();
  const words = useWords(WORDS);
  const lens = lensOf(state);
  const asked = useAnswer(JSON.stringify([lens, state.lang]), (signal) =>
    ask('/v1/backing', { ...lens, lang: state.lang, limit: MOST }, { signal }),
  );
  return (
    <section class="backing">
      <Answered asked={asked} what={words.what}>
        {(answer) => <Pairs answer={answer} />}
      </Answered>
    </section>
  );
}

function Pairs({ answer }: { readonly answer: Schemas['BackingTable'] }) {
  const { as, at, from, lang, named, sort, until } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const codes = useMemo(() => new Codes(vocabulary), [vocabulary]);
  const pairs = useMemo(() => sorted(having(answer.items, named), orderOf(sort), lang), [answer, named, sort, lang]);
  const isDated = at !== '' || from !== '' || until !== '';
  useSheet((page) => drawBacking(page, { pairs, codes, vocabulary, isMatrix: as === 'matrix', isDated }));
  useSeen(() => ({
    ids: once(pairs.flatMap(({ backer, backed }) => [backer.id, backed.id])),
    types: once(pairs.flatMap(({ types }) => types.map(({ id }) => id))),
  }));
  if (answer.total === 0) {
    return (
      <div class="notice" role="status">
        <p>{words.empty}</p>
        <p>{common.widen}</p>
      </div>
    );
  }
  return (
    <>
      <Bar pairs={pairs} all={answer.items} codes={codes} />
      {answer.total > answer.items.length && (
        <p class="hint over">
          {fill(words.large, { total: number(answer.total, lang), count: number(answer.items.length, lang) })}
        </p>
      )}
      {pairs.length === 0 ? (
        <p class="notice" role="status" dir="auto">
          {fill(words.noMatch, { text: named })}
        </p>
      ) : as === 'matrix' ? (
        <MatrixGrid pairs={pairs} codes={codes} />
      ) : (
        <List pairs={pairs} />
      )}
    </>
  );
}
