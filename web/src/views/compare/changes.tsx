/** What began, ended and changed, by why: each opens its evidence. */
import { Sentence } from '../../frame/sentence';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { parts, WHATS, type Between, type Item, type Part } from './sides';
import { changeTold, counted, whatTold } from './told';
import { WORDS } from './words';

interface Props {
  readonly items: readonly Item[];
  /** How many there are, all in all: where more than `items`, those are the first of them. */
  readonly total: number;
  readonly pair: Between;
}

export function Changes({ items, total, pair }: Props) {
  const { lang } = useAppState();
  return (
    <>
      {parts(items, pair).map((part) => (
        <OnePart key={part.cause} part={part} counted={(count) => counted(count, items.length, total, lang)} />
      ))}
    </>
  );
}

function OnePart({ part, counted }: { readonly part: Part; readonly counted: (count: number) => string }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="part">
      <h2>
        {words[part.cause]} <span class="count">{counted(part.count)}</span>
      </h2>
      <p class="hint">{words[`${part.cause}Hint`]}</p>
      <div class="columns">
        {WHATS.filter((what) => part.items[what].length > 0).map((what) => (
          <section key={what} class={what}>
            <h3 class={`sign-${what}`}>
              {whatTold(what, part.cause, lang)} <span class="count">{counted(part.items[what].length)}</span>
            </h3>
            <ul>
              {part.items[what].map((item) => (
                <OneChange key={item.relationship.id} item={item} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function OneChange({ item }: { readonly item: Item }) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  return (
    <li>
      <Sentence tie={item.relationship} />
      <span class="hint">{changeTold(item, vocabulary, lang)}</span>
    </li>
  );
}
