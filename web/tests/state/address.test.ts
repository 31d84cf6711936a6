import { describe, expect, it } from 'vitest';
import { isOpen, lensOf, searchOf, stateOf } from '../../src/state/address';
import { FIELDS } from '../../src/state/fields';

const FIRST = stateOf('');

describe('the state and its address', () => {
  it('is empty at first', () => {
    expect(searchOf(FIRST)).toBe('');
    expect(isOpen(lensOf(FIRST))).toBe(true);
  });

  it.each([
    'lang=ar',
    'view=table&sort=-grade&row=200',
    'open=iran&at=2017-11-03&known=2019-01-01&min_grade=C3',
    'open=~iran-backs-syrian-regime&from=2017&until=2018-06&certainty=certain',
    'type=backs,allied-with&family=alliance&sign=+,-&support=weapons&kind=Actor,Place',
    'source=article-deir-ez-zor&not_source=blog&scenario=scenario-continued-conflict',
    'grow=iran,conoco-gas-field:control:2&hide=russia&pin=iran:10:-20&size=pagerank&group=leiden',
    'open=العكيدات',
  ])('comes back as it was: %s', (search) => {
    expect(new Set(searchOf(stateOf(search)).split('&'))).toEqual(new Set(search.split('&')));
  });

  it('has every field both ways', () => {
    for (const [name, field] of Object.entries(FIELDS)) {
      expect(field.write(field.initial as never), name).toBe('');
      expect(field.read([]), name).toEqual(field.initial);
    }
  });

  it('takes a plus for a plus, written either way', () => {
    expect(stateOf('sign=+').sign).toEqual(['+']);
    expect(stateOf('sign=%2B').sign).toEqual(['+']);
  });

  it('takes lists by commas and by repetition, each token once', () => {
    expect(stateOf('type=backs,aids&type=backs').type).toEqual(['backs', 'aids']);
  });

  it('ignores what it does not know, and what cannot be decoded', () => {
    expect(stateOf('?utm=1&lang=fr&size=huge&at=2024-13-40')).toEqual(FIRST);
    expect(stateOf('open=%E0%A4%A').open).toBe('%E0%A4%A');
  });

  it('keeps signs that would end a value', () => {
    const state = { ...FIRST, open: 'a&b=c#d?e%f "<>' };
    expect(stateOf(searchOf(state))).toEqual(state);
  });
});
