/** Whatever of an address shapes what is seen is told in the citation, or there is a reason why not. */
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/api/vocabulary';
import { stateOf } from '../../src/state/address';
import { FIELDS, type State } from '../../src/state/fields';
import { lensText } from '../../src/state/lens-text';
import { citation } from '../../src/take/citation';
import { inWords } from '../../src/take/question';
import { namesAs } from '../../src/take/question/names';
import { VIEW_NAMES, viewOf } from '../../src/views';

/** What is not told, and why it need not be. */
const UNTOLD: Partial<Record<keyof State, string>> = {
  whole: 'it keeps the page from narrowing an open lens to begin with; the lens in words says that it is open',
};

/** For each field an address without it, and what it says there. */
const TOLD: Partial<Record<keyof State, readonly [address: string, value: string]>> = {
  lang: ['', 'ar'],
  view: ['', 'table'],
  open: ['', 'iran'],
  at: ['', '2018-01-01'],
  from: ['', '2015'],
  until: ['', '2019'],
  certainty: ['', 'certain'],
  known: ['', '2020-01-01'],
  type: ['', 'backs'],
  family: ['', 'alliance'],
  sign: ['', '+'],
  support: ['', 'money'],
  kind: ['', 'Actor'],
  min_grade: ['', 'C3'],
  source: ['', 's1'],
  not_source: ['', 's1'],
  scenario: ['', 'peace'],
  grow: ['', 'iran'],
  hide: ['', 'iran'],
  pin: ['', 'iran:1:2'],
  size: ['', 'pagerank'],
  group: ['', 'leiden'],
  sight: ['', 'iran,1,2,800,600'],
  sort: ['view=table', '-grade'],
  row: ['view=table', '40'],
  loaded: ['view=table', '2000'],
  before: ['view=compare&at=2018', '2017'],
  before_known: ['view=compare&at=2018&before=2017', '2020'],
  story: ['', 'deir-ez-zor'],
  told: ['', 'packed'],
  step: ['story=deir-ez-zor', '2'],
  as: ['view=backing', 'table'],
  named: ['view=backing', 'iran'],
  start: ['view=paths&goal=b', 'a'],
  goal: ['view=paths&start=a', 'b'],
  k: ['view=paths&start=a&goal=b', '3'],
  hops: ['view=paths&start=a&goal=b', '4'],
  by: ['view=paths&start=a&goal=b', 'grade'],
  net: ['view=paths&start=a&goal=b', '-'],
  directed: ['view=paths&start=a&goal=b', '1'],
  anachronism: ['view=paths&start=a&goal=b', '1'],
  through: ['view=paths&start=a&goal=b', 'all'],
  via: ['view=paths&start=a&goal=b', 'c'],
  avoid: ['view=paths&start=a&goal=b', 'c'],
  avoid_type: ['view=paths&start=a&goal=b', 'backs'],
  lane: ['view=holders', 'field'],
  role: ['view=holders', 'seeks'],
  among: ['view=holders', 'places'],
  ambivalent: ['view=balance', 'drop'],
  every: ['view=balance', 'month'],
  spot: ['view=map', '35,40,9'],
  areas: ['view=map', 'off'],
  measure: ['view=ranks', 'degree'],
  over: ['view=ranks', 'all'],
  direction: ['view=ranks', 'forward'],
  weight: ['view=ranks', 'grade'],
  days: ['view=ranks', '2017,2018'],
  top: ['view=ranks', '20'],
  future: ['view=whatif', 'peace'],
  change: ['view=whatif', '-iran-backs-syria'],
  about: ['view=whatif', 'iran'],
  question: ['view=whatif&about=iran', 'rivals'],
};

const VOCABULARY = new Vocabulary({} as never);

function cited(search: string): string {
  const state = stateOf(search);
  const names = namesAs(new Map(), { days: state.days, future: state.future === '' ? 'own' : state.future });
  const { name } = viewOf(state.view);
  return citation({
    state,
    view: VIEW_NAMES[state.lang][name] ?? name,
    asked: inWords(state, VOCABULARY, names),
    lens: lensText(state, VOCABULARY),
    version: 'v',
    address: 'https://x.org/',
    today: new Date(2026, 1, 3),
  });
}

describe('what an address says', () => {
  it('is told in the citation, or is on the list of what need not be', () => {
    expect([...Object.keys(TOLD), ...Object.keys(UNTOLD)].sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it.each(Object.entries(TOLD))('changes the citation: %s', (name, [address, value]) => {
    const search = `${address}&${name}=${value}`;
    const field = name as keyof State;
    expect(stateOf(search)[field]).not.toEqual(stateOf(address)[field]);
    expect(cited(search)).not.toBe(cited(address));
    if (name !== 'lang') {
      expect(cited(`${search}&lang=ar`)).not.toBe(cited(`${address}&lang=ar`));
    }
  });
});
