import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/state/address';
import { lensText } from '../../src/state/lens-text';
import { Vocabulary } from '../../src/api/vocabulary';
import { wrapped } from '../../src/drawing/wrapped';
import { citation } from '../../src/take/citation';
import { fileAddress, fileName, gephiAddress, isPublic, partOf } from '../../src/take/links';

const TERM = { id: 'backs', labels: { en: 'backs', ar: 'يدعم' }, definitions: {}, broader: [] };
const VOCABULARY = new Vocabulary({ types: [TERM] } as never);

describe('what is taken away', () => {
  it('is what the lens lets through', () => {
    const { query, isWhole } = partOf(stateOf('at=2018-06-01&kind=Actor&sign=+,-'), ['iran']);
    expect(fileAddress('turtle', query, 'en')).toBe('v1/graph?format=turtle&at=2018-06-01&sign=%2B,-&kind=Actor');
    expect(isWhole).toBe(false);
  });

  it('is what is seen around an entity, which is exempt from the kinds of the lens', () => {
    const { query } = partOf(stateOf('kind=Actor&grow=conoco-gas-field'), ['conoco-gas-field', 'iran']);
    expect(fileAddress('csv', query, 'en')).toBe('v1/graph?format=csv&ids=conoco-gas-field,iran');
  });

  it('leaves out what is hidden', () => {
    const { query } = partOf(stateOf('kind=Actor&hide=russia'), ['iran']);
    expect(fileAddress('csv', query, 'en')).toBe('v1/graph?format=csv&kind=Actor&ids=iran');
  });

  it('is all under the lens, and says so, where the entities do not fit into an address', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `entity-${index}`);
    expect(partOf(stateOf('grow=entity-1&at=2018'), ids)).toMatchObject({ query: { at: '2018' }, isWhole: true });
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
  ])('%s', (search, expected) => expect(lensText(stateOf(search), VOCABULARY)).toBe(expected));
});

it('a citation says what, which version, through which lens, when and where', () => {
  const common = {
    vocabulary: VOCABULARY,
    version: 'abc',
    address: 'https://x.org/?at=2018',
    today: new Date(2026, 1, 3),
  };
  expect(citation({ ...common, state: stateOf('type=backs'), view: 'Network' })).toBe(
    'dezgraph: who backs whom. Network, relationships: backs. Graph version abc. Accessed 3 February 2026. https://x.org/?at=2018',
  );
  expect(citation({ ...common, state: stateOf('lang=ar'), view: 'الشبكة' })).toContain('3 شباط 2026');
});

it('a label is broken between words', () => {
  expect(wrapped('Syrian Democratic Forces', 10)).toEqual(['Syrian', 'Democratic', 'Forces']);
  expect(wrapped('a b c', 3)).toEqual(['a b', 'c']);
});
