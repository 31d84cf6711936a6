/** What can be done with the pairs: matrix or table, filter, take away; and the kinds of support, which also filter. */
import { useEffect, useState } from 'preact/hooks';
import { copy } from '../../frame/copy';
import { useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import type { Codes } from './codes';
import { COLUMNS, daysOf, howOf, nameOf, supportOf, type Pair } from './pairs';
import { csv, download, fileName, tsv } from './save';
import { cutText, WORDS, type Cut } from './words';

const FORMS = ['matrix', 'table'] as const;

interface Props {
  readonly pairs: readonly Pair[];
  readonly all: readonly Pair[];
  readonly cut: Cut | null;
  readonly codes: Codes;
}

export function Bar({ pairs, all, cut, codes }: Props) {
  const store = useStore();
  const { as, named } = useAppState();
  const words = useWords(WORDS);
  return (
    <div class="ask-bar">
      <div class="tools" role="group" aria-label={words.shownAs}>
        {FORMS.map((form) => (
          <button key={form} type="button" aria-pressed={as === form} onClick={() => store.set({ as: form, row: '' })}>
            {words[form]}
          </button>
        ))}
      </div>
      <label class="choice">
        <span>{words.filter}</span>
        <input
          type="search"
          dir="auto"
          placeholder={words.filterHint}
          value={named}
          onInput={(event) => store.set({ named: event.currentTarget.value, row: '' }, 'replace')}
        />
      </label>
      <Away pairs={pairs} cut={cut} />
      <Kinds pairs={all} codes={codes} />
    </div>
  );
}

/** Copy and CSV: of the pairs that are shown, in their order. */
function Away({ pairs, cut }: Pick<Props, 'pairs' | 'cut'>) {
  const { at, lang } = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const [told, setTold] = useState('');
  useEffect(() => setTold(''), [pairs]);
  const heads = { ...common, ...words };
  const reply = (text: string) =>
    [fill(text, { count: number(pairs.length, lang) }), ...(cut === null ? [] : [cutText(cut, lang)])].join(' ');
  const onSave = () => {
    download(fileName(at, cut), csv(pairs));
    setTold(reply(words.saved));
  };
  const onCopy = async () => {
    const rows = pairs.map((pair) => [
      nameOf(pair.backer),
      nameOf(pair.backed),
      supportOf(pair),
      pair.certainty === null ? '' : common[pair.certainty],
      pair.grade ?? '',
      daysOf(pair, 'valid_from', lang),
      daysOf(pair, 'valid_until', lang),
      howOf(pair, lang),
    ]);
    const text = tsv([...COLUMNS.map((column) => heads[column]), words.relationships], rows);
    setTold((await copy(text)) ? reply(words.copied) : words.notCopied);
  };
  return (
    <>
      <span class="away">
        <button type="button" onClick={() => void onCopy()}>
          {words.copy}
        </button>
        <button type="button" onClick={onSave}>
          {words.csv}
        </button>
      </span>
      <span class="hint" role="status">
        {told}
      </span>
    </>
  );
}

/** The letters and what they stand for; a click asks for one kind alone. */
function Kinds({ pairs, codes }: { readonly pairs: readonly Pair[]; readonly codes: Codes }) {
  const store = useStore();
  const { lang, support } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  return (
    <ul class="kinds-of-support" aria-label={words.legend}>
      {codes.counts(pairs).map(({ id, letter, count }) => {
        const isOn = support.includes(id);
        return (
          <li key={id}>
            <button
              type="button"
              class="chip"
              aria-pressed={isOn}
              title={vocabulary.definition('supports', id, lang)}
              onClick={() => store.set({ support: isOn ? support.filter((each) => each !== id) : [id] })}
            >
              <b class="code">{letter}</b> {vocabulary.label('supports', id, lang)}{' '}
              <span class="count">{number(count, lang)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
