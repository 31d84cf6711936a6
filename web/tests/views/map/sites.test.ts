import { expect, it } from 'vitest';
import type { Tie } from '../../../src/api/network';
import type { Asked, Located } from '../../../src/views/map/asking';
import { looksOf, lookAt } from '../../../src/views/map/looks';
import { holdersKey, isDoubtful, sitesOf } from '../../../src/views/map/sites';
import { groupsOf, textsOf } from '../../../src/views/map/telling';
import { turnsOf } from '../../../src/views/map/turns';

const located = (id: string, kind: string, coordinates: Located['coordinates'] = null): Located => ({
  ...{ id, iri: id, label: id, labels: { en: id, ar: id }, kinds: [kind], coordinates },
  ...{ definition: null, date: null, matched: null, score: null },
});
const tie = (source: string, type: string, target: string, more: Partial<Tie> = {}): Tie => ({
  ...{ id: `${source}-${type}-${target}`, source, type, target, family: 'control', sign: 0, isContradicted: false },
  ...{ validFrom: null, validUntil: null, grade: 'B1', certainty: 'certain' },
  ...more,
});
const vocabulary = { label: (_: string, id: string) => id };
const HERE = { latitude: 35, longitude: 40 };
const asked = (then: readonly Tie[]): Asked => ({
  entities: [
    located('town', 'Town', HERE),
    located('field', 'OilField', HERE),
    located('base', 'MilitaryBase'),
    located('land', 'Governorate', HERE),
    located('village', 'Village'),
  ],
  total: 5,
  isTooLarge: false,
  ever: {
    entities: [],
    ties: [tie('base', 'located-in', 'field'), tie('village', 'located-in', 'land'), tie('us', 'controls', 'field')],
  },
  then: { entities: [], ties: then },
});
const siteOf = (id: string, then: readonly Tie[] = []) => sitesOf(asked(then)).find((site) => site.id === id);

it('says how a position is known', () => {
  expect(siteOf('town')?.position).toBe('given');
  expect(siteOf('base')).toMatchObject({ position: 'inferred', point: HERE, within: 'field' });
  expect(siteOf('land')?.position).toBe('area');
  expect(siteOf('village')).toMatchObject({ position: 'unknown', point: null, within: 'land' });
});

it('tells holders from those who only lay hands on a place', () => {
  const site = siteOf('town', [tie('us', 'controls', 'town'), tie('them', 'contests', 'town')]);
  expect(site?.holders.map(({ actor }) => actor)).toEqual(['us']);
  expect(site?.others.map(({ actor }) => actor)).toEqual(['them']);
});

it('calls what is held doubtful where nothing of it is certain', () => {
  const possible = tie('us', 'controls', 'town', { certainty: 'possible' });
  expect(sitesOf(asked([possible])).filter(isDoubtful)).toHaveLength(1);
  expect(sitesOf(asked([possible, tie('them', 'controls', 'town')])).filter(isDoubtful)).toHaveLength(0);
});

it('knows places that several hold by all of them, in whichever order', () => {
  const site = siteOf('town', [tie('us', 'controls', 'town'), tie('them', 'controls', 'town')]);
  expect(site && holdersKey(site)).toBe('them us');
});

it('lists holders first, then what several hold, then what nobody is told to hold', () => {
  const then = [
    tie('us', 'controls', 'town'),
    tie('them', 'controls', 'town'),
    tie('us', 'controls', 'field'),
    tie('them', 'controls', 'base'),
  ];
  const groups = groupsOf(sitesOf(asked(then)), looksOf(then));
  expect(groups.map(({ key }) => key)).toEqual(['them', 'us', 'them us', '']);
});

it('says of a doubtful holder that it is one', () => {
  const sites = sitesOf(asked([tie('us', 'controls', 'town', { certainty: 'possible' })]));
  const texts = textsOf(sites, new Map([['us', { en: 'Us', ar: 'نحن' }]]), 'possibly {holder}', 'en', vocabulary);
  expect(texts.get('town')).toEqual({ name: 'town', more: 'possibly Us' });
});

it('says of what several are said to hold that it is disputed, and of each that it holds a part only', () => {
  const then = [
    tie('us', 'controls', 'town', { isContradicted: true }),
    tie('them', 'controls', 'town', { hedges: ['partial'] }),
    tie('us', 'controls', 'field'),
    tie('them', 'controls', 'field'),
  ];
  const sites = sitesOf(asked(then));
  const held = groupsOf(sites, looksOf(then)).filter(({ key }) => key !== '');
  expect(held.map(({ isDisputed, sites: those }) => [isDisputed, those.map(({ id }) => id)])).toEqual([
    [false, ['field']],
    [true, ['town']],
  ]);
  const names = new Map(['us', 'them'].map((id) => [id, { en: id }]));
  const texts = textsOf(sites, names, 'possibly {holder}', 'en', vocabulary);
  expect(texts.get('town')?.more).toBe('us (disputed)\nthem (partial)');
});

it('gives each of twenty-four holders a look of its own', () => {
  const looks = Array.from({ length: 24 }, (_, index) => JSON.stringify(lookAt(index)));
  expect(new Set(looks).size).toBe(24);
});

it('finds the days on which most changed hands', () => {
  const ties = ['2017-11-03', '2017-11-03', '2014-07', '2026-01-18', '2017-09-05'].map((validFrom, index) =>
    tie(`actor-${index}`, 'controls', 'town', { validFrom }),
  );
  expect(turnsOf(ties, 2)).toEqual(['2017-09-05', '2017-11-03']);
});
