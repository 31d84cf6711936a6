/** What a scenario moves, drawn anew for a file: its changes, the sentences, the figures, and everything by name. */
import type { Schemas } from '../../api/client';
import type { Vocabulary } from '../../api/vocabulary';
import { grid, stacked, table } from '../../take/sheet/blocks';
import { named, told } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { fill, number, type Lang } from '../../words/lang';
import { said } from '../../words/sentence';
import { cutTold, dayTold, figuresOf, hedgesTold, rounded, SIGNS } from './told';
import type { Comparison } from './held';
import { ABOUT, WORDS } from './words';

type All = Schemas['Effects'];
type Reference = Schemas['Reference'];

const COLUMN = 320;
const nameOf = ({ id, label }: Reference) => named(label ?? id);
const namesOf = (all: readonly Reference[], between = ' · ') => all.map(nameOf).join(between);

/** The record of a scenario of the graph; `names` are those of the relationships that it alters. */
export function drawScenario(
  page: Page,
  scenario: Schemas['ScenarioFull'],
  names: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): void {
  const { ink, lang } = page;
  const words = WORDS[lang];
  page.heading(told(scenario.label), 19);
  const likelihood = scenario.likelihood?.label ?? '';
  if (likelihood !== '') {
    page.paragraph(named(likelihood), { isBold: true, colour: ink.muted });
  }
  if (scenario.definition !== null) {
    page.paragraph(told(scenario.definition));
  }
  if (scenario.drivers.length > 0) {
    page.paragraph(`${words.drivers}: ${namesOf(scenario.drivers)}`);
  }
  const marks = { addition: '+', ending: '−', amendment: '~' } as const;
  for (const { change, description, hedges, relationship, source, target, type } of scenario.changes) {
    const added = source && type && target ? sentenceOf({ source, type, target }, vocabulary, lang) : '';
    const what = relationship === null ? added : named(names.get(relationship) ?? relationship);
    const becomes = relationship !== null && type ? ` – ${fill(words.becomes, { type: named(type.label) })}` : '';
    page.paragraph(`${marks[change]} ${words[change]}: ${what}${becomes}`);
    for (const below of [hedgesTold(hedges, lang), description ?? ''].filter((text) => text !== '')) {
      page.paragraph(told(below), { size: 12.5, colour: ink.muted, x: 16 });
    }
  }
}

export function drawEffects(page: Page, effects: All, vocabulary: Vocabulary): void {
  const { ink, lang } = page;
  const [words, about] = [WORDS[lang], ABOUT[lang]];
  page.heading(words.moves);
  page.hint(dayTold(effects, lang));
  if (effects.note !== null) {
    page.paragraph(told(effects.note));
  }
  for (const { about: what, text } of effects.summary) {
    const top = page.y;
    page.write(about[what], 0, top + 14.5, { size: 12.5, colour: ink.muted, most: 150 });
    page.paragraph(told(text ?? ''), { x: 160, colour: what === 'unmoved' ? ink.muted : ink.ink });
  }
  page.heading(words.figures, 15);
  const figures = figuresOf(effects, lang).map(({ name, before, after, lost, gained }) => ({
    cells: [
      named(name),
      rounded(before, lang),
      rounded(after, lang),
      lost === null ? '' : lost === 0 ? '0' : `\u2066−${number(lost, lang)}\u2069`,
      gained === null ? '' : gained === 0 ? '0' : `\u2066+${number(gained, lang)}\u2069`,
    ],
    isBold: rounded(before, lang) !== rounded(after, lang) || (lost ?? 0) + (gained ?? 0) > 0,
  }));
  table(page, [words.figure, words.before, words.after, words.lost, words.gained], figures, [8, 2, 2, 2, 2]);
  moved(page, effects, vocabulary);
}

function moved(page: Page, effects: All, vocabulary: Vocabulary): void {
  const { lang } = page;
  const [words, about] = [WORDS[lang], ABOUT[lang]];
  const { relationships, backing, pairs, contests, handovers, balance, centrality } = effects;
  const became = (before: string, after: string) => `${before} ${lang === 'ar' ? '←' : '→'} ${after}`;
  const tension = ({ actors, sign, always }: Schemas['TensionBrief']) =>
    `${namesOf(actors, ' – ')} ${sign > 0 ? words.friendly : words.hostile}${always === false ? ` ${words.sometimes}` : ''}`;
  const rank = (place: Schemas['Place'] | null) => (place === null ? words.unranked : number(place.rank, lang));
  const more = (all: readonly Reference[], direct: readonly Reference[]) =>
    all.filter(({ id }) => direct.every((each) => each.id !== id));
  const lostGained = (lost: readonly Reference[], gained: readonly Reference[]) =>
    [
      lost.length > 0 ? `− ${words.loses} ${namesOf(lost)}` : '',
      gained.length > 0 ? `+ ${words.gains} ${namesOf(gained)}` : '',
    ].join(' ');
  part(
    page,
    about.relationships,
    relationships.total,
    relationships.items.map((each) => difference(each, vocabulary, lang)),
  );
  part(page, about.holding, handovers.total, handovers.items.map(
    ({ resource, lost, gained }) =>
      `${nameOf(resource)}: ${lostGained(lost.map(({ entity }) => entity), gained.map(({ entity }) => entity))}`,
  )); // prettier-ignore
  part(page, about.backing, backing.total, backing.items.map(
    ({ entity, lost, gained, ultimate_lost, ultimate_gained }) =>
      `${nameOf(entity)}: ${lostGained([...lost, ...more(ultimate_lost, lost)], [...gained, ...more(ultimate_gained, gained)])}`,
  )); // prettier-ignore
  part(page, about.alignment, pairs.total, pairs.items.map(
    ({ actors, before, after }) => `${namesOf(actors, ' – ')} ${became(words[before], words[after])}`,
  )); // prettier-ignore
  part(page, about.contests, contests.items.length, contests.items.map(
    ({ resource, before, after }) => `${nameOf(resource)} ${became(rounded(before.index, lang), rounded(after.index, lang))}`,
  )); // prettier-ignore
  part(page, words.entered, balance.entered.length, balance.entered.map(tension));
  part(page, words.left, balance.left.length, balance.left.map(tension));
  part(page, about.ranks, centrality.total, centrality.items.map(
    ({ entity, before, after }) => `${nameOf(entity)} ${became(rank(before), rank(after))}`,
  )); // prettier-ignore
}

function difference(item: Schemas['Difference'], vocabulary: Vocabulary, lang: Lang): string {
  const { what, relationship, before, after, hedges } = item;
  const isRetyped = what === 'changed' && before !== null && after !== null && before.type.id !== after.type.id;
  const type = isRetyped ? { label: `${before.type.label} – ${after.type.label}` } : relationship.type;
  const hedged = hedges.length === 0 ? '' : ` (${hedgesTold(hedges, lang)})`;
  return `${SIGNS[what]} ${sentenceOf({ ...relationship, type }, vocabulary, lang)}${hedged}`;
}

/** A relationship as a sentence of names. */
function sentenceOf(tie: Parameters<typeof said>[0], vocabulary: Vocabulary, lang: Lang): string {
  const { source, verb, target } = said(tie, vocabulary, lang);
  return `${named(source)} ${named(verb)} ${named(target)}`;
}

/** A list of what moves, with how many there are. */
function part(page: Page, name: string, total: number, items: readonly string[]): void {
  const { ink, lang } = page;
  if (items.length === 0) {
    return;
  }
  page.heading(`${name} · ${number(total, lang)}`, 15);
  grid(page, items, COLUMN, (item, x, top, width) => stacked(page, [[item, { size: 13.5 }]])(item, x, top, width));
  if (total > items.length) {
    page.paragraph(fill(WORDS[lang].more, { count: number(total - items.length, lang) }), { colour: ink.muted });
  }
}

/** The question that is asked under the scenario, answered with it and without. */
export function drawHeld(page: Page, question: string, { held, cut }: Comparison): void {
  const words = WORDS[page.lang];
  page.heading(`${words.under}: ${question}`, 15);
  if (cut !== null) {
    page.hint(cutTold(cut, page.lang));
  } else if (held.length === 0) {
    page.hint(words.none);
  }
  const marks = { stays: '=', goes: '−', comes: '+' } as const;
  grid(page, held, COLUMN, ({ id, label, what }, x, top, width) =>
    page.block(`${marks[what]} ${named(label ?? id)} (${words[what]})`, x, top, width, { size: 13.5 }),
  );
}
