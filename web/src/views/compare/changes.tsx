/** What began, ended and changed, by why: each opens its evidence. */
import type { Schemas } from '../../api/client';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { span } from '../../words/edtf';
import { fill, number, type Lang } from '../../words/lang';
import { parts, WHATS, type Item, type Part } from './sides';
import { WORDS } from './words';

type Standing = Schemas['Standing'];
type Aspect = Item['aspects'][number];

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
  const common = useWords(COMMON);
  const { source, type, target, id } = item.relationship;
  const standing = item.after ?? item.before;
  return (
    <li>
      <EntityLink id={source.id} label={source.label} /> <TieLink id={id} label={type.label} />{' '}
      <EntityLink id={target.id} label={target.label} />
      <span class="hint">
        {item.what === 'changed' && item.before !== null && item.after !== null ? (
          <Aspects aspects={item.aspects} before={item.before} after={item.after} />
        ) : (
          standing !== null && (
            <>
              {span(standing.valid_from, standing.valid_until, lang)}
              {standing.certainty !== null && ` · ${common[standing.certainty]}`}
              {` · ${standing.grade ?? common.noGrade}`}
            </>
          )
        )}
      </span>
    </li>
  );
}

interface AspectsProps {
  readonly aspects: readonly Aspect[];
  readonly before: Standing;
  readonly after: Standing;
}

function Aspects({ aspects, before, after }: AspectsProps) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const told = useTold();
  return (
    <>
      {aspects
        .map((aspect) =>
          fill(words.became, {
            aspect: words[aspect],
            before: told(aspect, before, lang),
            after: told(aspect, after, lang),
          }),
        )
        .join(' · ')}
    </>
  );
}

/** Return the function that says how something stands on one side, in one respect. */
function useTold(): (aspect: Aspect, standing: Standing, lang: Lang) => string {
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  return (aspect, standing, lang) => {
    switch (aspect) {
      case 'type':
        return vocabulary.typeLabel(standing.type.id, lang);
      case 'dates':
        return span(standing.valid_from, standing.valid_until, lang);
      case 'certainty':
        return standing.certainty === null ? words.none : common[standing.certainty];
      case 'grade':
        return standing.grade ?? common.noGrade;
      case 'claims':
        return number(standing.claims.length, lang);
    }
  };
}
