import { expect, it } from 'vitest';
import { firstLook, tied, without } from '../../src/network/shown';
import { byTies } from '../../src/network/marks';
import { pinned, pinsOf } from '../../src/network/pins';
import { stateOf } from '../../src/state/address';

const ends = (id: string, source: string, target: string) => ({ id, source, target }) as never;
const network = {
  entities: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as never[],
  ties: [ends('one', 'a', 'b'), ends('two', 'a', 'b'), ends('three', 'b', 'c')],
};

it('leaves out what is hidden, and its relationships', () => {
  const seen = without(network, ['c']);
  expect(seen.entities.length).toBe(2);
  expect(seen.ties.length).toBe(2);
});

it('draws nobody who is tied to nobody', () => {
  const alone = { ...network, entities: [...network.entities, { id: 'd' } as never] };
  expect(tied(alone)).toEqual(network);
});

it('counts relationships against whoever has most', () => {
  expect(byTies(network).get('b')).toBe(1);
  expect(byTies(network).get('c')).toBeCloseTo(1 / 3);
});

it('shows something to begin with, but nothing else where an address asks for it', () => {
  expect(firstLook(stateOf('lang=ar'))).not.toEqual({});
  expect(firstLook(stateOf('at=2017-11-03'))).toEqual({});
  expect(firstLook(stateOf('grow=iran'))).toEqual({});
  expect(firstLook(stateOf('whole=1'))).toEqual({});
  expect(firstLook(stateOf('view=table'))).not.toEqual({});
  for (const view of ['holders', 'map', 'compare', 'story']) {
    expect(firstLook(stateOf(`view=${view}`))).toEqual({});
  }
});

it('keeps one place for each entity that is pinned', () => {
  const pins = pinned(pinned([], 'a', 1.4, -2), 'a', 5, 6);
  expect(pinsOf(pins)).toEqual(new Map([['a', { x: 5, y: 6 }]]));
  expect(pinsOf(['a:x:y', ':1:2']).size).toBe(0);
});
