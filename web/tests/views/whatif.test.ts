import { expect, it } from 'vitest';
import { searchOf, stateOf } from '../../src/state/address';
import {
  changeOf,
  changesOf,
  faultOf,
  placeOf,
  scenarioOf,
  textOfChange,
  withChange,
} from '../../src/views/whatif/changes';
import { heldAgainst } from '../../src/views/whatif/held';
import { hedgesTold } from '../../src/views/whatif/told';

const TEXTS = ['+iran:backs:turkey', '+a:fights:b:2027:..', '+a:fights:b::2030', '-r1', '~r2', 'r3:rival-of'];

it('has changes in the address, and gets the same ones back', () => {
  expect(TEXTS.map((text) => textOfChange(changeOf(text) as never))).toEqual(TEXTS);
  const search = searchOf({ ...stateOf(''), change: TEXTS });
  expect(search).toBe('change=+iran:backs:turkey,+a:fights:b:2027:..,+a:fights:b::2030,-r1,~r2,r3:rival-of');
  expect(stateOf(search).change).toEqual(TEXTS);
});

it('ignores what cannot be read', () => {
  expect(changesOf(['', '+', '+a:b', '-', 'x', '~r'])).toEqual([{ change: 'flip', relationship: 'r' }]);
});

it('changes a relationship once, the last time counts', () => {
  expect(withChange(['-r', '+a:b:c', 'other:t'], { change: 'flip', relationship: 'r' })).toEqual([
    '+a:b:c',
    'other:t',
    '~r',
  ]);
});

it('posts what the interface takes', () => {
  expect(scenarioOf(changesOf(['+a:b:c:2027', 'r:t']))).toEqual({
    label: null,
    changes: [
      {
        change: 'addition',
        source: 'a',
        type: 'b',
        target: 'c',
        valid_from: '2027',
        valid_until: null,
        support: [],
        hedges: [],
        description: null,
      },
      { change: 'amendment', relationship: 'r', type: 't', hedges: [], description: null },
    ],
  });
});

it('finds the change that a problem is about', () => {
  expect(placeOf({ parameter: 'scenario.changes[12].type' } as never)).toBe(12);
  expect([placeOf(null), placeOf({ parameter: 'at' } as never)]).toEqual([-1, -1]);
});

it.each([
  ['-r,~r', 'relationship', 'twice'],
  ['+a:b:c,~r', 'relationship', 'unflipped'],
  ['+a:b:c,-r', 'relationship', 'noRelationship'],
  ['-r,+a:b:c', 'target', 'noEntity'],
  ['-r,+a:b:a', 'target', 'itself'],
  ['-r,r2:t', 'type', 'noType'],
  ['-r,+a:b:c:2027-13', 'valid_from', 'noDate'],
  ['-r,+a:b:c:2027:2020', 'valid_until', 'order'],
  ['-r,+a:b:c:2027:x', 'valid_until', 'noDate'],
  ['-r,+a:b:c', 'support', 'other'],
])('knows what is wrong with the second change of %s', (texts, name, rule) => {
  const problem = { parameter: `scenario.changes[1].${name}`, value: 'r', nearest: null } as never;
  expect(faultOf(problem, changesOf(texts.split(',')), 1).rule).toBe(rule);
});

it('holds answers against each other, what moves first', () => {
  const items = (...ids: string[]) => ids.map((id) => ({ entity: { id, label: id } }));
  expect(heldAgainst(items('a', 'b'), items('b', 'c')).map(({ id, what }) => [id, what])).toEqual([
    ['a', 'goes'],
    ['c', 'comes'],
    ['b', 'stays'],
  ]);
});

it('tells with which hedges something changes, and nothing where there are none', () => {
  const hedges = [{ label: 'Implied' }, { label: 'Potential' }];
  expect(hedgesTold(hedges, 'en')).toBe('Qualified as: Implied · Potential');
  expect(hedgesTold([], 'en')).toBe('');
});
