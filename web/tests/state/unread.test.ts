import { expect, it } from 'vitest';
import { searchOf, stateOf } from '../../src/state/address';
import { unreadOf, withoutUnknown } from '../../src/state/unread';

const parts = (search: string) => unreadOf(search).map(({ name, value, what }) => [what, `${name}=${value}`]);

it('names what no field can read, and leaves it out', () => {
  const search =
    '?colour=x&at=2024-13-40&size=huge&whole=yes&sign=+,x&days=2017,y&k=many&spot=here&kind=Actor&pin=a:1:-2,b:1e9:2,c:1234567:0';
  expect(parts(search)).toEqual([
    ['name', 'colour=x'],
    ['value', 'at=2024-13-40'],
    ['value', 'size=huge'],
    ['value', 'whole=yes'],
    ['value', 'sign=x'],
    ['value', 'days=y'],
    ['value', 'k=many'],
    ['value', 'spot=here'],
    ['value', 'pin=b:1e9:2'],
    ['value', 'pin=c:1234567:0'],
  ]);
  expect(searchOf(stateOf(search))).toBe('sign=+&kind=Actor&pin=a:1:-2&days=2017');
});

it('has nothing to say of what can be read, nor of what is empty', () => {
  expect(
    parts('?at=2017&known=../2024-12-08&from=..&until=2018~&lang=ar&whole=0&size=&min_grade=c3&toString='),
  ).toEqual([['name', 'toString=']]);
  expect(parts('')).toEqual([]);
});

it('tells what is given again after it, but of lists, which take all', () => {
  expect(parts('at=2016&at=2017&at=2017&size=same&size=ties&kind=Actor&kind=Place')).toEqual([
    ['twice', 'at=2016'],
    ['twice', 'size=same'],
  ]);
  expect(searchOf(stateOf('at=2016&at=2017&kind=Actor&kind=Place'))).toBe('at=2017&kind=Actor,Place');
});

it('tells steps that lead too far, and spots that are on no map', () => {
  const search = 'grow=iran,iran:alliance:25,iran:alliance:26,iran:x:y,:a,iran:a:1:2&spot=91,40,9&step=0';
  expect(parts(search)).toEqual([
    ['value', 'grow=iran:alliance:26'],
    ['value', 'grow=iran:x:y'],
    ['value', 'grow=:a'],
    ['value', 'grow=iran:a:1:2'],
    ['value', 'spot=91,40,9'],
    ['value', 'step=0'],
  ]);
  expect(parts('spot=35,181,9&spot=35,40,12').map(([what]) => what)).toEqual(['twice', 'value']);
  expect(parts('spot=-35.5,40.25,11.5')).toEqual([]);
});

it('leaves out what is not known', () => {
  const state = stateOf('view=nonsense&kind=Actor,Foo');
  const { unread, patch } = withoutUnknown(state, { view: () => false, kind: (word) => word === 'Actor' });
  expect(patch).toEqual({ view: '', kind: ['Actor'] });
  expect(unread.map(({ value }) => value)).toEqual(['nonsense', 'Foo']);
});
