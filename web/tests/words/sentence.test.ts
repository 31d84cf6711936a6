import { describe, expect, it } from 'vitest';
import { said, sentence, verb } from '../../src/words/sentence';

const roots = { root: (kind: string) => ({ State: 'Actor', Town: 'Place', Field: 'Resource' })[kind] ?? kind };
const end = (label: string | null, kind: string) => ({ id: 'x', label, kinds: [kind] });
const tie = (source: string, kind: string, label: string, target: string) => ({
  source: end(source, kind),
  type: { label },
  target: end(target, 'State'),
});

describe('a relationship as a sentence', () => {
  it.each([
    ['إيران', 'State', 'يدعم', 'النظام السوري', 'إيران طرف يدعم النظام السوري'],
    ['الرقة', 'Town', 'يقع في', 'سوريا', 'الرقة موقع يقع في سوريا'],
    ['كونيكو', 'Field', 'مهم لـ', 'الإدارة الذاتية', 'كونيكو موقع مهم للإدارة الذاتية'],
    ['الحرب', 'Event', 'يسبّب', 'النزوح', 'الحرب أمر يسبّب النزوح'],
  ])('agrees in Arabic with a masculine noun: %s', (source, kind, label, target, expected) =>
    expect(sentence(tie(source, kind, label, target), roots, 'ar')).toBe(expected),
  );

  it('is in English what it is', () => {
    expect(sentence(tie('Iran', 'State', 'backs', 'Turkey'), roots, 'en')).toBe('Iran backs Turkey');
  });

  it('has ids where names are missing, and no noun where kinds are', () => {
    const bare = { id: 'iran', label: null, kinds: [] };
    expect(said({ source: bare, type: { label: 'يدعم' }, target: bare }, roots, 'ar')).toEqual({
      source: 'iran',
      verb: 'يدعم',
      target: 'iran',
    });
    expect(verb('يدعم', ['State'], roots, 'ar')).toBe('طرف يدعم');
  });
});
