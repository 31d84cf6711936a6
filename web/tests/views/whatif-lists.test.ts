import { expect, it } from 'vitest';
import { changesOf, leftOut, MOST } from '../../src/views/whatif/changes';
import { having, told, type Tie } from '../../src/views/whatif/having';
import { compared } from '../../src/views/whatif/held';
import { NO_WORDS } from '../../src/api/vocabulary';
import { misfit } from '../../src/views/story/model';

const item = (id: string) => ({ entity: { id, label: id } });
const tie = (source: string, target: string) =>
  ({ id: source, source: { id: source, label: source }, type: { label: 'backs' }, target: { id: target, label: target } }) as unknown as Tie; // prettier-ignore

it('calls nobody new or gone where an answer was not read to its end', () => {
  const [before, after] = [
    [item('a'), item('b')],
    [item('b'), item('c')],
  ];
  expect(compared({ items: before, total: 2 }, { items: after, total: 2 }).held.map(({ what }) => what).sort()).toEqual(['comes', 'goes', 'stays']); // prettier-ignore
  const cut = compared({ items: before, total: 3 }, { items: after, total: 2 });
  expect(cut.held.map(({ id, what }) => [id, what])).toEqual([['b', 'stays']]);
  expect(cut.cut).toEqual({ before: 3, after: 2, read: 2 });
});

it('finds a relationship by words of its names and type, whatever their case and accents', () => {
  const ties = [tie('Big hub', 'Group 7'), tie('Écho', 'Big hub')];
  expect(having(ties, 'GROUP backs').map(({ id }) => id)).toEqual(['Big hub']);
  expect(having(ties, 'echo').map(({ id }) => id)).toEqual(['Écho']);
  expect(having(ties, ' ').length).toBe(2);
});

it('lists a relationship as a sentence', () => {
  const backs = { ...tie('إيران', 'سوريا'), type: { label: 'يدعم' } } as unknown as Tie;
  const iran = { ...backs, source: { ...backs.source, kinds: ['Actor'] } };
  expect(told(iran, NO_WORDS, 'ar')).toBe('إيران طرف يدعم سوريا');
});

it('says how many changes are left out', () => {
  const texts = Array.from({ length: MOST + 3 }, (_, place) => `-t${place}`);
  expect([changesOf(texts).length, leftOut(texts), leftOut(texts.slice(3))]).toEqual([MOST, 3, 0]);
});

it('says why a story cannot be kept', () => {
  const step = { view: 'x', sentence: { en: 'a', ar: '' } };
  const title = { en: '', ar: '' };
  expect(misfit({ title, steps: [step] })).toBeNull();
  expect(misfit({ title, steps: Array.from({ length: 101 }, () => step) })?.rule).toBe('tooManySteps');
  expect(misfit({ title, steps: [{ ...step, view: 'x'.repeat(4001) }] })?.rule).toBe('viewTooLong');
});
