import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/state/address';
import { lensText } from '../../src/state/lens-text';
import { Vocabulary } from '../../src/api/vocabulary';
import { inWords } from '../../src/take/question';
import { namesAs } from '../../src/take/question/names';
import { wrapped } from '../../src/drawing/wrapped';
import { citation } from '../../src/take/citation';
import { answerName, fileAddress, fileName, gephiAddress, isPublic, partsOf } from '../../src/take/links';

const TERM = { id: 'backs', labels: { en: 'backs', ar: 'يدعم' }, definitions: {}, broader: [] };
const VOCABULARY = new Vocabulary({ types: [TERM] } as never);

const taken = (search: string, known: Parameters<typeof partsOf>[1] = {}) => partsOf(stateOf(search), known);
const addresses = (search: string, known?: Parameters<typeof partsOf>[1]) =>
  taken(search, known).map(({ query }) => fileAddress('csv', query, 'en').replace('v1/graph?format=csv', ''));

describe('what is taken away', () => {
  it.each([
    ['what the lens lets through', 'at=2018-06-01&kind=Actor&sign=+,-', { ids: ['iran'] }, ['&at=2018-06-01&sign=%2B,-&kind=Actor']],
    ['who is seen around an entity, which is exempt from the kinds', 'kind=Actor&grow=x', { ids: ['x', 'iran'] }, ['&ids=x,iran']],
    ['nothing that is hidden', 'kind=Actor&hide=russia', { ids: ['iran'] }, ['&kind=Actor&ids=iran']],
    ['not what another view has expanded or hidden', 'view=balance&grow=x&hide=y', { ids: ['x'] }, ['&sign=%2B,-']],
    ['who backs whom, by the types by which they do', 'view=backing&at=2018-06-01', { seen: { ids: ['a', 'b'], types: ['backs'] } }, ['&at=2018-06-01&type=backs&ids=a,b']],
    ['all days of what was held', 'view=holders&at=2018-06-01&known=2020-01-01', { seen: { ids: ['a'], types: [] } }, ['&known=2020-01-01&ids=a']],
    ['each of the two sides', 'view=compare&before=2017-01-01&at=2018-01-01&kind=Actor', {}, ['&at=2017-01-01&kind=Actor', '&at=2018-01-01&kind=Actor']],
    ['each of the days of ranks', 'view=ranks&at=2015-01-01', { days: ['2017', '2018'] }, ['&at=2017-01-01', '&at=2018-01-01']],
    ['the scenario that is looked at, not that of the lens', 'view=whatif&scenario=x', { future: 's' }, ['&scenario=s']],
    ['nothing more than the lens that the map regards', 'view=map&at=2018-01-01&kind=Actor', {}, ['&at=2018-01-01']],
  ])('is %s', (_, search, known, expected) => expect(addresses(search, known)).toEqual(expected)); // prettier-ignore

  it.each([
    ['the entities do not fit into an address', 'grow=x', ['whole']],
    ['names are filtered', 'view=backing&named=iran', ['backing', 'named']],
    ['there are two sides', 'view=compare&before=2017&at=2018', ['compare']],
    ['the view is the network under the lens', 'at=2018', []],
  ])('says what it leaves out where %s', (_, search, expected) => {
    const ids = Array.from({ length: 1000 }, (__, index) => `entity-${index}`);
    expect(taken(search, { ids })[0].asides).toEqual(expected);
  });

  it('has the answer of the service to what the view asks, where that has an address', () => {
    expect(taken('view=compare&before=2017-01-01&at=2018-01-01')[0].answer).toContain(
      'v1/diff?from_at=2017-01-01&to_at=2018-01-01',
    );
    const ranks = 'view=ranks&at=2015&known=2020-01-01&measure=katz&over=all&direction=forward&weight=grade';
    expect(taken(ranks, { days: ['2017-01-01'] })[0].answer).toBe(
      'v1/centrality?at=2017-01-01&known=2020-01-01&measure=katz&over=all&direction=forward&weight=grade&lang=en&limit=1000',
    );
    expect(taken('view=backing&at=2018-01-01')[0].answer).toBe('v1/backing?at=2018-01-01&lang=en&limit=1000');
    expect(taken('view=balance&ambivalent=drop')[0].answer).toBe('v1/balance?lang=en&ambivalent=drop');
    expect(taken('view=paths&start=a&goal=b')[0].answer).toContain('source_entity=a&target_entity=b');
    expect(taken('view=whatif&future=own', { future: 'own' })[0].answer).toBeNull();
  });

  it('opens in Gephi Lite by an address that ends in the format', () => {
    const opened = new URL(gephiAddress({ at: '2018-06-01', sign: ['+'] }, 'https://x.org/graph/'));
    const file = 'https://x.org/graph/v1/graph/dezgraph.gexf?at=2018-06-01&sign=%2B#.gexf';
    expect(opened.searchParams.get('file')).toBe(file);
  });

  it.each([
    ['https://x.org/', true],
    ['http://x.org/', false],
    ['http://127.0.0.1:8000/', false],
    ['https://localhost/', false],
    ['https://10.0.0.1/', false],
    ['https://server/', false],
  ])('is within reach of others, or not: %s', (base, expected) => expect(isPublic(base)).toBe(expected));

  it('has its day in its name', () => {
    expect(fileName(stateOf('at=2018-06-01'), 'svg')).toBe('dezgraph-2018-06-01.svg');
    expect(fileName(stateOf('at=../x'), 'svg')).toBe('dezgraph.svg');
    expect(answerName('v1/diff?from_at=2017-11-01&to_at=2018-06-01&limit=9')).toBe(
      'dezgraph-2017-11-01-2018-06-01.json',
    );
    expect(answerName('v1/backing?at=2018-06-01')).toBe('dezgraph-2018-06-01.json');
    expect(answerName('v1/backing')).toBe('dezgraph.json');
  });
});

describe('the lens in words', () => {
  it.each([
    ['', 'the whole graph'],
    [
      'at=2018-06-01&type=backs&min_grade=C3&sign=+,-',
      'on 1 Jun 2018; relationships: backs; sign: friendly, hostile; grade C3 or better',
    ],
    ['lang=ar&type=backs', 'العلاقات: يدعم'],
    ['source=s1,s2', 'sources: \u2068A paper\u2069, \u2068s2\u2069'],
  ])('%s', (search, expected) =>
    expect(lensText(stateOf(search), VOCABULARY, new Map([['s1', 'A paper']]))).toBe(expected),
  );
});

it('a citation says what, which version, through which lens, when and where', () => {
  const common = {
    lens: 'relationships: backs',
    asked: '',
    version: 'abc',
    address: 'https://x.org/?at=2018',
    today: new Date(2026, 1, 3),
  };
  expect(citation({ ...common, state: stateOf(''), view: 'Network', asked: 'around Iran' })).toBe(
    'dezgraph: who backs whom. Network, around Iran; relationships: backs. Graph version abc. Accessed 3 February 2026. https://x.org/?at=2018',
  );
  expect(citation({ ...common, state: stateOf('lang=ar'), view: 'الشبكة' })).toContain('3 شباط 2026');
});

describe('what a view asks beside the lens', () => {
  const labels = new Map([['iran', 'Iran'], ['~t', 'Iran backs Turkey'], ['s', 'Peace']]); // prettier-ignore
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const asked = (search: string, days: string[] = [], future = '') =>
    plain(inWords(stateOf(search), VOCABULARY, namesAs(labels, { days, future })));

  it.each<[string, string, string[]?, string?]>([
    ['', ''],
    ['grow=iran,turkey:x:2&hide=russia', 'around Iran (its 40 most important relationships at most), turkey (x) (its 80 most important relationships at most); without russia'],
    ['size=pagerank&group=leiden&pin=iran:1:2', 'size by PageRank; grouped by community; placed by hand: Iran'],
    ['sight=iran,-3,4,800,600', 'the page shows the part around Iran'],
    ['view=table&sight=iran,-3,4,800,600', ''],
    ['view=backing&named=%22x%22', 'who backs whom; as a matrix; only pairs with “"x"” in a name or a kind of support'],
    ['view=paths&start=iran&goal=b&by=grade&k=3', 'from Iran to b; best by Grade; 3 paths at most; up to 6 hops; through actors only'],
    ['view=paths&start=iran&goal=b&via=iran&avoid=c&avoid_type=backs&through=all', 'from Iran to b; best by fewest hops; 5 paths at most; up to 6 hops; through anything; by way of Iran; without c; without relationships of the type backs'],
    ['view=ranks&measure=degree&over=all&direction=forward&weight=grade', 'ranked by Ties (degree); counting all relationships; rank flows to the target; ties strong by grade; down to rank 10'],
    ['view=holders&lane=a,b', 'lanes: a, b'],
    ['view=compare&before=2017-01-02&at=2018-01-02&before_known=2017-02-03&known=2019-01-02', 'between 2 Jan 2017 (as known on 3 Feb 2017) and 2 Jan 2018 (as known on 2 Jan 2019)'],
    ['view=whatif&about=iran&question=allies', 'under the scenario Peace; who is friendly with Iran', [], 's'],
    ['view=whatif&change=-t,+iran:backs:b:2019', 'under a scenario of one’s own: ends Iran backs Turkey, adds Iran backs b, from 2019', [], 'own'],
    ['view=ranks&measure=degree', 'on 2017, 2018; ranked by Ties (degree); counting backing; down to rank 10', ['2017', '2018']],
    ['view=table&loaded=2500&row=40', 'from row 41 on; up to 3,000 relationships loaded'],
    ['view=backing&open=iran', 'who backs whom; as a matrix; opened: Iran'],
  ])('%s', (search, expected, days, future) => expect(asked(search, days, future)).toBe(expected)); // prettier-ignore

  it('tells changes in Arabic as sentences of which no part has to agree with a name', () => {
    const named = new Map([['iran', 'إيران'], ['syria', 'سوريا'], ['~t', 'إيران طرف يدعم سوريا']]); // prettier-ignore
    const state = stateOf('lang=ar&view=whatif&change=-t,%2Biran:backs:syria:2019');
    const names = namesAs(named, { future: 'own', kinds: new Map([['iran', ['Actor']]]) });
    expect(plain(inWords(state, VOCABULARY, names))).toBe(
      'تحت سيناريو من صنع القارئ: ينهي «إيران طرف يدعم سوريا»، يضيف «إيران طرف يدعم سوريا، من 2019»',
    );
  });

  it.each([
    ['story=s&step=2', { story: 'Two days' }, 'story Two days, step 2'],
    ['story=s', {}, 'story s'],
    ['told=x&step=1', { story: 'Mine' }, 'a story of one’s own, Mine, step 1'],
    ['told=x', {}, 'a story of one’s own'],
  ])('tells a story by its title, as far as that is known: %s', (search, chosen, expected) =>
    expect(plain(inWords(stateOf(search), VOCABULARY, namesAs(labels, chosen)))).toBe(expected),
  );

  it('tells no more names than one reads, and how many more there are', () => {
    const grown = Array.from({ length: 20 }, (_, index) => `e${index}`).join();
    expect(asked(`hide=${grown}`)).toMatch(/e11 and 8 more$/);
  });

  it('tells of the lens only what the view regards', () => {
    expect(lensText(stateOf('view=ranks&at=2015&min_grade=C3'), VOCABULARY)).toBe('grade C3 or better');
    expect(lensText(stateOf('view=whatif&scenario=s'), VOCABULARY)).toBe('the whole graph');
  });
});

it('a label is broken between words', () => {
  expect(wrapped('Syrian Democratic Forces', 10, (text) => text.length)).toEqual(['Syrian', 'Democratic', 'Forces']);
  expect(wrapped('a b c', 3, (text) => text.length)).toEqual(['a b', 'c']);
});
