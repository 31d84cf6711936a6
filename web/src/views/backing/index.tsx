/** Who backs whom: every pair in view, as a matrix and as a table. */
import { useMemo } from 'preact/hooks';
import { listed, type Listed } from '../../api/pages';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useVocabulary, useWords } from '../../state/hooks';
import { once, useSeen, useSheet } from '../../take/sheet/use';
import { COMMON } from '../../words/common';
import { fill } from '../../words/lang';
import { Bar } from './bar';
import { Codes } from './codes';
import { List } from './list';
import { MatrixGrid } from './matrix';
import { having, orderOf, sorted, type Pair } from './pairs';
import { queryOf } from './query';
import { drawBacking } from './sheet';
import { cutText, WORDS } from './words';

export default function Backing() {
  const state = useAppState();
  const words = useWords(WORDS);
  const query = queryOf(state);
  const asked = useAnswer(JSON.stringify(query), (signal) => listed('/v1/backing', query, signal));
  return (
    <section class="backing">
      <Answered asked={asked} what={words.what}>
        {(answer) => <Pairs answer={answer} />}
      </Answered>
    </section>
  );
}

function Pairs({ answer }: { readonly answer: Listed<Pair> }) {
  const { as, at, from, lang, named, sort, until } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const codes = useMemo(() => new Codes(vocabulary), [vocabulary]);
  const pairs = useMemo(() => sorted(having(answer.items, named), orderOf(sort), lang), [answer, named, sort, lang]);
  const cut = answer.items.length < answer.total ? { count: answer.items.length, total: answer.total } : null;
  const isDated = at !== '' || from !== '' || until !== '';
  useSheet((page) => drawBacking(page, { pairs, cut, codes, vocabulary, isMatrix: as === 'matrix', isDated }));
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
      <Bar pairs={pairs} all={answer.items} cut={cut} codes={codes} />
      {cut !== null && <p class="hint over">{cutText(cut, lang)}</p>}
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
