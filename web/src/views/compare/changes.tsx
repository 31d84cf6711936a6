/** What began, ended and changed, by why: each opens its evidence. */
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { number } from '../../words/lang';
import { parts, WHATS, type Item, type Part } from './sides';
import { changeTold } from './told';
import { WORDS } from './words';

export function Changes({ items }: { readonly items: readonly Item[] }) {
  return (
    <>
      {parts(items).map((part) => (
        <OnePart key={part.cause} part={part} />
      ))}
    </>
  );
}

function OnePart({ part }: { readonly part: Part }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="part">
      <h2>
        {words[part.cause]} <span class="count">{number(part.count, lang)}</span>
      </h2>
      <p class="hint">{words[`${part.cause}Hint`]}</p>
      <div class="columns">
        {WHATS.filter((what) => part.items[what].length > 0).map((what) => (
          <section key={what} class={what}>
            <h3 class={`sign-${what}`}>
              {part.cause === 'learned' ? words[`learned_${what}`] : words[what]}{' '}
              <span class="count">{number(part.items[what].length, lang)}</span>
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
  const { source, type, target, id } = item.relationship;
  return (
    <li>
      <EntityLink id={source.id} label={source.label} /> <TieLink id={id} label={type.label} />{' '}
      <EntityLink id={target.id} label={target.label} />
      <span class="hint">{changeTold(item, vocabulary, lang)}</span>
    </li>
  );
}
