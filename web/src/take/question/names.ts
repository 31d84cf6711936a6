/** Names of what the address says by id alone: entities, relationships, scenarios, and the days that a view proposes. */
import { ask } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { entityOf } from '../../drawing/sight';
import { orElse } from '../../state/lens-names';
import type { State } from '../../state/fields';
import { fill, number } from '../../words/lang';
import { sentence } from '../../words/sentence';
import { viewOf } from '../../views';
import { inLang } from '../../views/story/model';
import { unpacked } from '../../views/story/pack';
import { SHIPPED } from '../../views/story/shipped';
import { proposedDays } from '../../views/ranks/bump';
import { changesOf } from '../../views/whatif/changes';
import { named } from '../sheet/lines';
import { WORDS } from './words';

export interface Names {
  /** Return a name as it stands in a sentence. */
  of(id: string): string;
  /** Return the kinds of an entity, where they are known. */
  kindsOf(id: string): readonly string[];
  /** The days of ranks, and the scenario, that are seen where the address has none. */
  readonly days: readonly string[];
  readonly future: string;
  /** What the story is called; empty where nobody knows. */
  readonly story: string;
}

export interface Needed {
  readonly state: State;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  readonly words: Readonly<Record<keyof (typeof WORDS)['en'], string>>;
}

/** Names that are told; the address has all. */
const MOST = 12;

/** Return some names as a list, and how many more there are. */
export function listed(ids: readonly string[], { state: { lang }, names, words }: Needed): string {
  const value = ids
    .slice(0, MOST)
    .map((id) => names.of(id))
    .join(words.comma);
  return ids.length > MOST ? fill(words.others, { value, count: number(ids.length - MOST, lang) }) : value;
}

interface Chosen {
  readonly days?: readonly string[];
  readonly future?: string;
  readonly story?: string;
  readonly kinds?: ReadonlyMap<string, readonly string[]>;
}

export function namesAs(
  labels: ReadonlyMap<string, string>,
  { days = [], future = '', story = '', kinds = new Map() }: Chosen = {},
): Names {
  return {
    of: (id) => named(labels.get(id) ?? id.replace(/^~/, '')),
    kindsOf: (id) => kinds.get(id) ?? [],
    days,
    future,
    story,
  };
}

export async function namesOf(state: State, vocabulary: Vocabulary, signal: AbortSignal): Promise<Names> {
  const { name } = viewOf(state.view);
  const { days, future } = await chosenOf(state, signal);
  const ids = [...new Set([...idsOf(state, name), ...(future === 'own' ? [] : [future])])].filter((id) => id !== '');
  const changes = name === 'whatif' ? changesOf(state.change) : [];
  const added = changes.flatMap((each) => (each.change === 'addition' ? each.source : []));
  const [story, kinds, ...labels] = await Promise.all([
    titleOf(state),
    Promise.all(added.map(async (id) => [id, await kindsOf(id, state, signal)] as const)),
    ...ids.map(async (id) => [id, await labelOf(id, state, vocabulary, signal)] as const),
  ]);
  return namesAs(new Map(labels), { days, future, story, kinds: new Map(kinds) });
}

/** Return what is seen where the address leaves it to the view: the days of ranks, and the scenario. */
export async function chosenOf(state: State, signal: AbortSignal): Promise<Pick<Names, 'days' | 'future'>> {
  const [days, future] = await Promise.all([
    state.view === 'ranks' && state.days.length === 0 ? proposed(signal) : state.days,
    state.view === 'whatif' ? futureOf(state, signal) : '',
  ]);
  return { days, future };
}

/** Return what a state names: entities by their ids, relationships after `~`. */
export function idsOf(state: State, view: string): readonly string[] {
  const first = (texts: readonly string[]) => texts.slice(0, MOST).map((text) => text.split(':')[0] ?? '');
  const changes = changesOf(state.change).flatMap((each) =>
    each.change === 'addition' ? [each.source, each.target] : [`~${each.relationship}`],
  );
  const ofView: Readonly<Record<string, readonly string[] | undefined>> = {
    look: [...first(state.grow), ...first(state.hide), ...first(state.pin), entityOf(state.sight)],
    table: [...first(state.grow), ...first(state.hide)],
    paths: [state.start, state.goal, ...first(state.via), ...first(state.avoid)],
    holders: first(state.lane),
    whatif: [state.about, ...changes],
  };
  return [state.open, ...(ofView[view] ?? [])];
}

/** Return what an entity, or a relationship after `~`, is called; its id where there is none such. Rejects where nobody knows now. */
export async function labelOf(
  id: string,
  { lang }: Pick<State, 'lang'>,
  vocabulary: Vocabulary,
  signal: AbortSignal,
): Promise<string> {
  const bare = id.replace(/^~/, '');
  if (id === bare) {
    const answer = ask('/v1/entities/{id}', { lang }, { id, signal });
    return orElse(
      answer.then(({ entity }) => entity.label),
      bare,
    );
  }
  const answer = ask('/v1/relationships/{id}', { lang }, { id: bare, signal });
  const told = answer.then(({ relationship }) => sentence(relationship, vocabulary, lang));
  return orElse(told, bare);
}

/** Return the kinds of an entity; none where there is none such. */
async function kindsOf(id: string, { lang }: State, signal: AbortSignal): Promise<readonly string[]> {
  const answer = ask('/v1/entities/{id}', { lang }, { id, signal });
  return orElse(
    answer.then(({ entity }) => entity.kinds),
    [],
  );
}

/** Return what the story of a state is called, in the language of the page if it has a name in it. */
async function titleOf({ lang, story, told }: State): Promise<string> {
  const own = async () => (await unpacked(told)).title;
  const title =
    SHIPPED.find(({ name }) => name === story)?.title ?? (told === '' ? null : await own().catch(() => null));
  return title === null ? '' : inLang(title, lang).text;
}

/** Seconds that finding days may take, as in the view of ranks: the same question has the same answer. */
const SECONDS = 1;

async function proposed(signal: AbortSignal): Promise<readonly string[]> {
  const answer = ask('/v1/balance/series', { step: 'year', time_limit: SECONDS }, { signal });
  return orElse(
    answer.then(({ items, unmeasured }) => proposedDays(items, unmeasured)),
    [],
  );
}

/** Return the scenario that is looked at, as the view of scenarios chooses it. */
async function futureOf({ change, future, lang }: State, signal: AbortSignal): Promise<string> {
  if (future !== '' || change.length > 0) {
    return future === '' ? 'own' : future;
  }
  const answer = ask('/v1/scenarios', { lang, limit: 1000 }, { signal });
  return orElse(
    answer.then(({ items }) => items[0]?.id ?? 'own'),
    'own',
  );
}
