import { describe, expect, it } from 'vitest';
import type { Network, Tie } from '../../src/api/network';
import { Vocabulary } from '../../src/api/vocabulary';
import { elementsOf } from '../../src/drawing/elements';
import { NO_MARKS } from '../../src/network/marks';

const term = (id: string, broader: string[] = []) => ({ id, broader, labels: { en: `the ${id}` }, definitions: {} });
const vocabulary = new Vocabulary({
  kinds: [term('Entity'), term('Actor', ['Entity']), term('State', ['Actor'])],
  types: [
    { ...term('backs'), symmetric: false },
    { ...term('rival-of'), symmetric: true },
  ],
} as never);
const tie = (id: string, more: Partial<Tie>): Tie => ({
  id,
  source: 'a',
  target: 'b',
  type: 'backs',
  family: 'alliance',
  sign: 1,
  validFrom: null,
  validUntil: null,
  grade: 'B2',
  certainty: null,
  isContradicted: false,
  ...more,
});
const network: Network = {
  entities: [
    { id: 'a', labels: { en: 'Alpha', ar: 'ألف' }, kinds: ['State'] },
    { id: 'b', labels: { en: null, ar: 'باء' }, kinds: ['Thing'] },
  ],
  ties: [tie('one', {}), tie('two', { type: 'rival-of', sign: -1, certainty: 'possible', grade: null })],
};

describe('what is drawn', () => {
  const drawn = new Map(elementsOf(network, vocabulary, 'en', NO_MARKS).map(({ data }) => [data.id, data]));

  it('is every entity and every relationship, parallel ones, too', () => {
    expect([...drawn.keys()]).toEqual(['a', 'b', '~one', '~two']);
  });

  it('is named in the language of the page, or in the other one', () => {
    expect([drawn.get('a')?.label, drawn.get('b')?.label]).toEqual(['Alpha', 'باء']);
  });

  it('has the shape of its widest kind', () => {
    expect([drawn.get('a')?.shape, drawn.get('b')?.shape]).toEqual(['ellipse', 'rectangle']);
  });

  it('tells sign, certainty and direction', () => {
    expect(drawn.get('~one')).toMatchObject({ sign: 'friendly', isPossible: false, isSymmetric: false });
    expect(drawn.get('~two')).toMatchObject({ sign: 'hostile', isPossible: true, isSymmetric: true, width: 1 });
  });

  it('stands in groups where there are some', () => {
    const marks = { ...NO_MARKS, groups: new Map([['a', '1']]) };
    const [group, first] = elementsOf(network, vocabulary, 'en', marks);
    expect(group?.data).toMatchObject({ isGroup: true, label: 'Group 1' });
    expect(first?.data.parent).toBe(group?.data.id);
  });
});
