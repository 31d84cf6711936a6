import { expect, it } from 'vitest';
import { Vocabulary } from '../../src/api/vocabulary';
import { bundlesOf, groupsOf, keyOf } from '../../src/network/aggregate';
import { groupElements } from '../../src/views/look/groups';

const term = (id: string, above: string) => ({ id, broader: [above], labels: { en: `the ${id}` }, definitions: {} });
const vocabulary = new Vocabulary({
  kinds: [term('Actor', 'Entity'), term('State', 'Actor'), term('Clan', 'Actor'), term('Place', 'Entity')],
  types: [],
} as never);

it('groups by the widest kinds, then by what the only one is divided into, then by that alone', () => {
  const byKind = { State: 3, Clan: 5, Place: 1 };
  const kinds = (asked: string[], counts: Record<string, number> = byKind) =>
    groupsOf(asked, counts, vocabulary).map(({ kind, members }) => [kind, members]);
  expect(kinds([])).toEqual([['Actor', 8], ['Place', 1]]); // prettier-ignore
  expect(kinds(['Actor'])).toEqual([['Clan', 5], ['State', 3]]); // prettier-ignore
  expect(kinds(['State', 'Place'])).toEqual([['State', 3], ['Place', 1]]); // prettier-ignore
  expect(kinds(['State'])).toEqual([['State', 3]]);
  expect(kinds([], { State: 3, Clan: 5 })).toEqual([['Clan', 5], ['State', 3]]); // prettier-ignore
  expect(kinds([], {})).toEqual([]);
  expect(kinds(['Actor'], { Actor: 9, State: 1 })).toEqual([['Actor', 10]]);
  expect(kinds([], { Actor: 9 })).toEqual([['Actor', 9]]);
});

it('counts what lies between two groups as what both have together less what each has within', () => {
  const counts = new Map([
    [keyOf('A', 'A'), { friendly: 10, hostile: 2 }],
    [keyOf('A', 'B'), { friendly: 17, hostile: 2 }],
    [keyOf('B', 'B'), { friendly: 4 }],
  ]);
  const bundles = bundlesOf([['A', 'A'], ['A', 'B'], ['B', 'B']], counts); // prettier-ignore
  expect(bundles.map(({ one, other, sign, count }) => `${one}${other} ${sign} ${count}`)).toEqual([
    'AA friendly 10',
    'BB friendly 4',
    'AB friendly 3',
    'AA hostile 2',
  ]);
});

it('draws each group at a place of its own, and each line with its count', () => {
  const groups = [{ kind: 'Actor', members: 8 }, { kind: 'Place', members: 1 }]; // prettier-ignore
  const bundles = [{ one: 'Actor', other: 'Place', sign: 'hostile', count: 12 }] as const;
  const [actor, place, line] = groupElements({ groups, bundles, outside: 0, isLoose: false }, vocabulary, 'ar');
  expect(actor?.position).not.toEqual(place?.position);
  expect(actor?.data.diameter).toBeGreaterThan(place?.data.diameter as number);
  expect(line?.data).toMatchObject({ source: 'Actor', target: 'Place', sign: 'hostile', mark: '12' });
});
