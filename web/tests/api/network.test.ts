import { expect, it } from 'vitest';
import { networkOf } from '../../src/api/network';

const end = (id: string) => ({ id, label: id.toUpperCase(), kinds: ['State'] });
const type = { id: 'backs', family: 'alliance', sign: 1 };
const dates = { valid_from: '2017', valid_until: null, grade: 'B2', certainty: null };

it('is made of a list of relationships, each entity once; what is not told of them is nothing', () => {
  const bare = { source: end('a'), type, target: end('b') };
  const found = networkOf([{ ...bare, ...dates, id: 'r' } as never, { ...bare, id: 's' } as never], 'ar');
  expect(found.entities).toEqual([
    { id: 'a', labels: { ar: 'A' }, kinds: ['State'] },
    { id: 'b', labels: { ar: 'B' }, kinds: ['State'] },
  ]);
  expect(found.ties).toMatchObject([
    { id: 'r', source: 'a', target: 'b', type: 'backs', sign: 1, validFrom: '2017', grade: 'B2' },
    { id: 's', validFrom: null, validUntil: null, grade: null, certainty: null, isContradicted: false },
  ]);
});
