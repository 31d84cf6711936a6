import { expect, it } from 'vitest';
import { seenFrom } from '../../src/panel/seen-from';

const end = (id: string, label: string) => ({ id, iri: null, label, kinds: ['Actor'] });
const type = { id: 'partners-with', family: 'alliance', sign: 1 as const, symmetric: true };
const tie = {
  source: end('us', 'الولايات المتحدة'),
  target: end('sdf', 'قوات سوريا الديمقراطية'),
  type: { ...type, label: 'شريك لـ', inverse_label: 'شريك لـ' },
};

it('tells a relationship from either of its ends, naming the other', () => {
  expect(seenFrom(tie, 'us')).toEqual({ label: 'شريك', other: tie.target, name: 'لقوات سوريا الديمقراطية' });
  expect(seenFrom(tie, 'sdf')).toEqual({ label: 'شريك', other: tie.source, name: 'للولايات المتحدة' });
});

it('sees it from neither end where an event began it, so both are to be named', () => {
  expect(seenFrom(tie, 'siege')).toBeNull();
});
