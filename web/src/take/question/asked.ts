/** View by view: what is asked beside the lens. A table; what is as it always is at first is told only where it counts. */
import { entityOf } from '../../drawing/sight';
import { PAGE, stepOf } from '../../network/steps';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { sentence } from '../../words/sentence';
import { WORDS as BACKING } from '../../views/backing/words';
import { ROLES } from '../../views/holders/words';
import { WORDS as LOOK } from '../../views/look/words';
import { between } from '../../views/compare/sides';
import { MEASURES, OVER } from '../../views/ranks/measures';
import { NAMES as MEASURE_NAMES, WORDS as RANKS } from '../../views/ranks/words';
import { BLOCK, blocksOf } from '../../views/table/loaded';
import { changesOf, type Change } from '../../views/whatif/changes';
import { named } from '../sheet/lines';
import { listed, type Needed } from './names';

type Asked = (needed: Needed) => readonly string[];

function steps(needed: Needed): string {
  const { names, state, vocabulary, words } = needed;
  const told = state.grow.map(stepOf).map(({ entity, family, pages }) => {
    const name = names.of(entity);
    const label = vocabulary.label('families', family, state.lang);
    const narrowed = family === '' ? name : fill(words.step, { name, family: label });
    return fill(words.most, { name: narrowed, count: number(pages * PAGE, state.lang) });
  });
  return told.length === 0 ? '' : fill(words.around, { value: told.join(words.comma) });
}

function ofNetwork(needed: Needed): readonly string[] {
  const { state, words } = needed;
  return [steps(needed), state.hide.length === 0 ? '' : fill(words.hide, { value: listed(state.hide, needed) })];
}

const look: Asked = (needed) => {
  const { words, state } = needed;
  const names = LOOK[state.lang];
  const size = state.size === 'ties' ? '' : fill(words.size, { value: names[state.size] });
  const pins = state.pin.map((pin) => pin.split(':')[0] ?? '');
  return [
    ...ofNetwork(needed),
    size,
    state.group === 'none' ? '' : fill(words.group, { value: names[state.group] }),
    pins.length === 0 ? '' : fill(words.pin, { value: listed(pins, needed) }),
    state.sight === '' ? '' : fill(words.sight, { value: needed.names.of(entityOf(state.sight)) }),
  ];
};

function order({ state: { lang, row, sort }, words }: Needed): readonly string[] {
  const columns: Readonly<Record<string, string | undefined>> = { ...COMMON[lang], ...BACKING[lang] };
  const name = sort.replace(/^-/, '');
  const value = columns[name] ?? name;
  const start = Number.parseInt(row, 10);
  return [
    sort === '' ? '' : fill(words.sort, { value: sort.startsWith('-') ? fill(words.down, { value }) : value }),
    start > 0 ? fill(words.rows, { value: number(start + 1, lang) }) : '',
  ];
}

/** Where relationships are too many to be drawn, the table has some of them. */
function loading({ state: { lang, loaded }, words }: Needed): string {
  return loaded === '' ? '' : fill(words.loaded, { value: number(blocksOf(loaded) * BLOCK, lang) });
}

const backing: Asked = (needed) => {
  const { state, words } = needed;
  return [
    words.backing,
    state.as === 'table' ? words.asTable : words.asMatrix,
    state.named.trim() === '' ? '' : fill(words.named, { value: named(state.named) }),
    ...(state.as === 'table' ? order(needed) : []),
  ];
};

const paths: Asked = (needed) => {
  const { names, state, vocabulary, words } = needed;
  const { lang, start, goal, net, via, avoid } = state;
  const types = state.avoid_type.map((type) => vocabulary.typeLabel(type, lang)).join(words.comma);
  const common = COMMON[lang];
  const best = { hops: words.fewest, grade: common.grade, weight: words.weight }[state.by];
  return start === '' || goal === ''
    ? []
    : [
        fill(words.between, { start: names.of(start), goal: names.of(goal) }),
        fill(words.by, { value: best }),
        fill(words.k, { value: state.k === '' ? '5' : state.k }),
        fill(words.hops, { value: state.hops === '' ? '6' : state.hops }),
        net === '' ? '' : fill(words.net, { value: net === '+' ? common.friendly : common.hostile }),
        state.through === 'all' ? words.anything : state.kind.length === 0 ? words.actors : '',
        via.length === 0 ? '' : fill(words.via, { value: listed(via, needed) }),
        avoid.length === 0 ? '' : fill(words.avoid, { value: listed(avoid, needed) }),
        types === '' ? '' : fill(words.avoidType, { value: types }),
        state.directed ? words.directed : '',
        state.anachronism ? words.anachronism : '',
      ];
};

const holders: Asked = (needed) => {
  const { state, words } = needed;
  return [
    state.role === 'controls' ? '' : ROLES[state.lang][state.role],
    state.lane.length === 0 ? words[state.among] : fill(words.lane, { value: listed(state.lane, needed) }),
  ];
};

const compare: Asked = ({ state, words }) => {
  const pair = between(state);
  const side = (at: string, known: string) => {
    const day = at === '' ? words.anyDay : inWords(at, state.lang);
    return known === '' ? day : fill(words.side, { day, known: inWords(known, state.lang) });
  };
  return pair === null
    ? []
    : [fill(words.sides, { before: side(pair.from_at, pair.from_known), after: side(pair.to_at, pair.to_known) })];
};

const ranks: Asked = ({ names, state, words }) => {
  const { lang, measure, over, direction, weight, top } = state;
  const measures: Readonly<Record<string, string | undefined>> = MEASURE_NAMES[lang];
  const counted: Readonly<Record<string, string | undefined>> = RANKS[lang];
  const chosen = measures[measure] === undefined ? MEASURES[0] : measure;
  const isOfTies = MEASURES.some((each) => each === chosen);
  const days = names.days.map((day) => inWords(day, lang)).join(words.comma);
  return [
    days === '' ? '' : fill(words.days, { value: days }),
    fill(words.measure, { value: measures[chosen] ?? chosen }),
    isOfTies ? fill(words.over, { value: counted[over === '' ? OVER[0] : over] ?? over }) : '',
    direction === '' ? '' : fill(words.flow, { value: counted[direction] ?? direction }),
    weight === 'none' ? '' : fill(words.strength, { value: counted[weight] ?? weight }),
    fill(words.top, { value: top }),
  ];
};

const whatif: Asked = (needed) => {
  const { names, state, words } = needed;
  const { about, change, question } = state;
  const changes = changesOf(change).map((each) => changed(each, needed));
  const own = changes.length === 0 ? '' : fill(words.own, { value: changes.join(words.comma) });
  return [
    names.future === 'own' ? own : fill(words.scenario, { value: names.of(names.future) }),
    about === '' ? '' : fill(words[question], { value: names.of(about) }),
  ];
};

function changed(change: Change, { names, state: { lang }, vocabulary, words }: Needed): string {
  if (change.change !== 'addition') {
    const type = change.change === 'amendment' ? vocabulary.typeLabel(change.type, lang) : '';
    return fill(words[change.change], { value: names.of(`~${change.relationship}`), type });
  }
  const { source, type, target, from, until } = change;
  const end = (id: string) => ({ id, label: names.of(id), kinds: names.kindsOf(id) });
  const label = vocabulary.typeLabel(type, lang);
  const value = sentence({ source: end(source), type: { label }, target: end(target) }, vocabulary, lang);
  const since = from === '' ? value : fill(words.since, { value, day: inWords(from, lang) });
  return fill(words.addition, {
    value: until === '' ? since : fill(words.until, { value: since, day: inWords(until, lang) }),
  });
}

export const ASKED: Readonly<Record<string, Asked | undefined>> = {
  look,
  table: (needed) => [...ofNetwork(needed), ...order(needed), loading(needed)],
  backing,
  paths,
  holders,
  compare,
  map: ({ state, words }) => [
    state.spot === '' ? '' : fill(words.spot, { value: named(state.spot) }),
    state.areas === 'off' ? words.noAreas : '',
  ],
  balance: ({ state, words }) => [words[state.ambivalent], words[state.every]],
  ranks,
  whatif,
};
