/** Everything that moves, by name: a list for each part of which something does. */
import type { ComponentChildren } from 'preact';
import type { Schemas } from '../../api/client';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { attached } from '../../words/attached';
import { fill, number } from '../../words/lang';
import { said, verb } from '../../words/sentence';
import { Contests } from './contests';
import { hedgesTold, SIGNS } from './told';
import { ABOUT, WORDS } from './words';

type All = Schemas['Effects'];
type Reference = Schemas['Reference'];

export function Moved({ effects }: { readonly effects: All }) {
  const { relationships, backing, pairs, contests, handovers, balance, centrality } = effects;
  const words = useWords(WORDS);
  const about = useWords(ABOUT);
  return (
    <div class="moved-parts">
      <Part
        name={about.relationships}
        total={relationships.total}
        items={relationships.items.map((each) => (
          <Difference {...each} />
        ))}
      />
      <Part name={about.holding} total={handovers.total} items={handovers.items.map(handover)} />
      <Part name={about.backing} total={backing.total} items={backing.items.map(patrons)} />
      <Part
        name={about.alignment}
        total={pairs.total}
        items={pairs.items.map((each) => (
          <Alignment {...each} />
        ))}
      />
      {contests.items.length > 0 && (
        <section>
          <h3>{about.contests}</h3>
          <Contests contests={contests.items} />
        </section>
      )}
      <Part
        name={words.entered}
        total={balance.entered.length}
        items={balance.entered.map((tie) => (
          <Tension tie={tie} />
        ))}
      />
      <Part
        name={words.left}
        total={balance.left.length}
        items={balance.left.map((tie) => (
          <Tension tie={tie} />
        ))}
      />
      <Part
        name={about.ranks}
        total={centrality.total}
        items={centrality.items.map((each) => (
          <Rank {...each} />
        ))}
      />
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly total: number;
  readonly items: readonly ComponentChildren[];
}

function Part({ name, total, items }: PartProps) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return items.length === 0 ? null : (
    <section>
      <h3>
        {name} <span class="count">{number(total, lang)}</span>
      </h3>
      <ul>
        {items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
      {total > items.length && <p class="hint">{fill(words.more, { count: number(total - items.length, lang) })}</p>}
    </section>
  );
}

/** From what to what, the way one reads. */
export function FromTo({ before, after }: { readonly before: string; readonly after: string }) {
  const { lang } = useAppState();
  return (
    <span class="from-to">
      {before} {lang === 'ar' ? '←' : '→'} <b>{after}</b>
    </span>
  );
}

interface NamesProps {
  readonly of: readonly Reference[];
  readonly between?: string;
}

function Names({ of, between = ' · ' }: NamesProps) {
  return (
    <>
      {of.map(({ id, label }, place) => (
        <span key={id}>
          {place > 0 && between}
          <EntityLink id={id} label={label} />
        </span>
      ))}
    </>
  );
}

function Difference({ what, relationship, before, after, hedges }: Schemas['Difference']) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const { id, source, target } = relationship;
  const told = what === 'changed' && before && after && before.type.id !== after.type.id;
  const parts = said(told ? { ...relationship, type: after.type } : relationship, vocabulary, lang);
  const label = told ? verb(before.type.label, source.kinds, vocabulary, lang) : parts.verb;
  return (
    <>
      <b class="change-mark">{SIGNS[what]}</b> <EntityLink id={source.id} label={parts.source} />{' '}
      {what === 'begun' ? <em>{label}</em> : <TieLink id={id} label={label} />}{' '}
      {told && <FromTo before="" after={attached(after.type.label, '')[0]} />}{' '}
      <EntityLink id={target.id} label={parts.target} />
      {hedges.length > 0 && <span class="hint"> {hedgesTold(hedges, lang)}</span>}
    </>
  );
}

function handover({ resource, lost, gained }: Schemas['Handover']) {
  return (
    <>
      <EntityLink id={resource.id} label={resource.label} />: <LostGained lost={refs(lost)} gained={refs(gained)} />
    </>
  );
}

function refs(steps: readonly Schemas['Step'][]): readonly Reference[] {
  return steps.map(({ entity }) => entity);
}

function patrons({ entity, lost, gained, ultimate_lost, ultimate_gained }: Schemas['Patrons']) {
  const more = (all: readonly Reference[], direct: readonly Reference[]) =>
    all.filter(({ id }) => direct.every((each) => each.id !== id));
  return (
    <>
      <EntityLink id={entity.id} label={entity.label} />:{' '}
      <LostGained
        lost={[...lost, ...more(ultimate_lost, lost)]}
        gained={[...gained, ...more(ultimate_gained, gained)]}
      />
    </>
  );
}

function LostGained({ lost, gained }: { readonly lost: readonly Reference[]; readonly gained: readonly Reference[] }) {
  const words = useWords(WORDS);
  return (
    <>
      {lost.length > 0 && (
        <span>
          <b class="change-mark">−</b> <span class="hint">{words.loses}</span> <Names of={lost} />
        </span>
      )}
      {lost.length > 0 && gained.length > 0 && ' '}
      {gained.length > 0 && (
        <span>
          <b class="change-mark">+</b> <span class="hint">{words.gains}</span> <Names of={gained} />
        </span>
      )}
    </>
  );
}

function Alignment({ actors, before, after }: Schemas['PairMoved']) {
  const words = useWords(WORDS);
  return (
    <>
      <Names of={actors} between=" – " /> <FromTo before={words[before]} after={words[after]} />
    </>
  );
}

function Tension({ tie }: { readonly tie: Schemas['TensionBrief'] }) {
  const words = useWords(WORDS);
  return (
    <>
      <Names of={tie.actors} between=" – " />{' '}
      <span class={tie.sign > 0 ? 'friendly' : 'hostile'}>{tie.sign > 0 ? words.friendly : words.hostile}</span>
      {tie.always === false && <span class="hint"> {words.sometimes}</span>}
    </>
  );
}

function Rank({ entity, before, after }: Schemas['Moved']) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const told = (place: Schemas['Place'] | null) => (place === null ? words.unranked : number(place.rank, lang));
  return (
    <>
      <EntityLink id={entity.id} label={entity.label} /> <FromTo before={told(before)} after={told(after)} />
    </>
  );
}
