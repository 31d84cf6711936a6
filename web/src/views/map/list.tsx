/** The list beside the map: the same in words, by who holds what. It is the legend of the holders, too. */
import { textOf, type Texts } from '../../api/network';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import { verb } from '../../words/sentence';
import { isDated } from './asking';
import { Sign } from './sign';
import type { Hold, Site } from './sites';
import { groupsOf, qualified, type Group } from './telling';
import { WORDS } from './words';

interface Props {
  readonly sites: readonly Site[];
  readonly looks: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, Texts>;
}

export function List({ sites, looks, names }: Props) {
  return (
    <>
      {groupsOf(sites, looks).map((group) => (
        <OneGroup key={`${group.key} ${group.isDisputed}`} group={group} looks={looks} names={names} />
      ))}
    </>
  );
}

function OneGroup({ group, looks, names }: Omit<Props, 'sites'> & { readonly group: Group }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const nobody = isDated(state) ? words.nobody : words.places;
  const isOne = group.key !== '' && !group.key.includes(' ');
  const placed = group.sites.filter(({ point }) => point !== null || group.key !== '');
  const rest = group.sites.filter((site) => !placed.includes(site));
  return (
    <section class="holder">
      <h2>
        {isOne ? (
          <>
            <Sign form="settlement" fills={[looks.get(group.key)]} />
            <EntityLink id={group.key} label={textOf(names.get(group.key) ?? {}, state.lang, group.key)} />
          </>
        ) : (
          <span>{group.key === '' ? nobody : group.isDisputed ? words.claimed : words.several}</span>
        )}
        <span class="count">{number(placed.length, state.lang)}</span>
      </h2>
      <Sites sites={placed} looks={looks} names={names} isOne={isOne} />
      {rest.length > 0 && (
        <details>
          <summary>
            {words.unplaced} <span class="count">{number(rest.length, state.lang)}</span>
          </summary>
          <Sites sites={rest} looks={looks} names={names} isOne={false} />
        </details>
      )}
    </section>
  );
}

function Sites({ sites, looks, names, isOne }: Props & { readonly isOne: boolean }) {
  const { lang, open } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const nameOf = (id: string) => textOf(names.get(id) ?? {}, lang, id);
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site.id} class={site.id === open ? 'chosen' : ''}>
          <Sign form={site.form} fills={site.holders.map(({ actor }) => looks.get(actor))} site={site} />
          <div>
            <EntityLink id={site.id} label={textOf(site.labels, lang, site.id)} />
            <span class="hint"> {vocabulary.label('kinds', site.kind, lang)}</span>
            {site.within !== null && (
              <span class="hint">
                {' '}
                · {fill(site.position === 'inferred' ? words.at : words.lies, { place: nameOf(site.within) })}
              </span>
            )}
            {site.position === 'unknown' && <span class="hint"> · {words.unknown}</span>}
            {site.holders.map((hold) => (
              <Held key={hold.tie} hold={hold} name={isOne ? null : nameOf(hold.actor)} />
            ))}
            {site.others.map((hold) => (
              <Held key={hold.tie} hold={hold} name={nameOf(hold.actor)} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Who has what to do with it, how sure that is, at what grade. */
function Held({ hold, name }: { readonly hold: Hold; readonly name: string | null }) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const common = useWords(COMMON);
  const label = vocabulary.typeLabel(hold.type, lang);
  // Whoever has to do with a place is an actor.
  const said = name === null ? label : verb(label, ['Actor'], vocabulary, lang);
  return (
    <span class="hold">
      {name !== null && <bdi>{name}</bdi>}{' '}
      <TieLink id={hold.tie} label={qualified(said, { hedges: hold.hedges, isDisputed: false }, vocabulary, lang)} />
      {hold.isPossible && <span class="certainty possible">{common.possible}</span>}
      {hold.isDisputed && <span class="certainty disputed">{common.disputed}</span>}
      <span class="grade">{hold.grade ?? common.noGrade}</span>
    </span>
  );
}
