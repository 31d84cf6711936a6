/** How two entities are tied through others: the best paths, each drawn, in a sentence, and with its days. */
import { useMemo } from 'preact/hooks';
import { ask, type Schemas } from '../../api/client';
import { dayOf, scaleOf } from '../../drawing/timescale';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useVocabulary, useWords } from '../../state/hooks';
import { datesInWords } from '../../words/edtf';
import { once, useSeen, useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { Form } from './form';
import { OnePath } from './path';
import { daysOf, queryOf } from './query';
import { drawPaths } from './sheet';
import { WORDS } from './words';

export default function Paths() {
  const { start, goal } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="paths" aria-label={words.title}>
      <Form />
      {start === '' || goal === '' || start === goal ? (
        <div class="notice">
          <p>{start !== '' && start === goal ? words.same : words.begin}</p>
          <p>{words.beginHint}</p>
        </div>
      ) : (
        <Found />
      )}
    </section>
  );
}

function Found() {
  const state = useAppState();
  const words = useWords(WORDS);
  const query = queryOf(state);
  const asked = useAnswer(JSON.stringify(query), (signal) => ask('/v1/paths', query, { signal }));
  return (
    <Answered asked={asked} what={words.what}>
      {(answer) => <List answer={answer} />}
    </Answered>
  );
}

function List({ answer }: { readonly answer: Schemas['Paths'] }) {
  const { at, by, lang } = useAppState();
  const words = useWords(WORDS);
  const vocabulary = useVocabulary();
  // Wide enough for all paths, and for today.
  const scale = useMemo(
    () => scaleOf([...daysOf(answer.items), dayOf(new Date().toISOString().slice(0, 10))]),
    [answer],
  );
  useSheet((page) => drawPaths(page, { answer, scale, vocabulary, isWeighed: by === 'weight', isOfOneDay: at !== '' }));
  useSeen(() => {
    const hops = answer.items.flatMap((path) => path.hops);
    return {
      ids: once(answer.items.flatMap(({ entities }) => entities.map(({ id }) => id))),
      types: once(hops.flatMap(({ relationships }) => relationships.map(({ type }) => type.id))),
    };
  });
  if (answer.items.length === 0 || scale === null) {
    return (
      <div class="notice" role="status">
        <p>{answer.note === null ? words.none : datesInWords(answer.note, lang)}</p>
        <p>{words.noneHint}</p>
      </div>
    );
  }
  return (
    <div class="found-paths" tabIndex={0} role="region" aria-label={words.what}>
      <p class="hint" role="status">
        {fill(words.count, { count: number(answer.items.length, lang) })}
        {!answer.complete && ` · ${fill(words.partial, { hops: number(answer.seen_hops, lang) })}`}
      </p>
      <ol>
        {answer.items.map((path, index) => (
          <OnePath
            key={JSON.stringify(path.entities.map(({ id }) => id))}
            path={path}
            place={index + 1}
            scale={scale}
          />
        ))}
      </ol>
      <p class="hint">{words.key}</p>
    </div>
  );
}
