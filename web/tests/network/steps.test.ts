import { describe, expect, it } from 'vitest';
import { cutOf } from '../../src/network/shown';
import { collapsed, grown, grownAround, stepOf, textOfStep } from '../../src/network/steps';

describe('steps', () => {
  it.each(['iran', 'iran:alliance', 'iran:alliance:3', 'iran::2'])('come back as they were: %s', (text) => {
    expect(textOfStep(stepOf(text))).toBe(text);
  });

  it('begin at the first page, whatever an address says', () => {
    expect(['iran:x:0', 'iran:x:-4', 'iran:x:many', 'iran:x:9999'].map((text) => stepOf(text).pages)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('are added at the end, or go on by a page', () => {
    expect(grown(['iran'], 'russia')).toEqual(['iran', 'russia']);
    expect(grown(['iran', 'iran:control'], 'iran', 'control')).toEqual(['iran', 'iran:control:2']);
  });

  it('go on no farther than there are pages', () => {
    expect(grown(['iran:control:25'], 'iran', 'control')).toEqual(['iran:control:25']);
  });

  it('are folded in together', () => {
    expect(collapsed(['iran', 'russia', 'iran:control:2'], 'iran')).toEqual(['russia']);
  });

  it('tell around whom a network grew, by a step or by a page', () => {
    expect(grownAround(['iran'], ['iran', 'russia'])).toBe('russia');
    expect(grownAround(['iran:control', 'russia'], ['iran:control:2', 'russia'])).toBe('iran');
    expect(grownAround(['iran', 'russia'], ['russia'])).toBe('');
  });
});

it('are cut where not all of their relationships are shown, and each tells of whom', () => {
  const step = (entity: string) => ({ entity, family: '', pages: 1 });
  const found = {
    network: { entities: [{ id: 'iran', labels: { ar: 'إيران' }, kinds: [] }], ties: [] },
    steps: [
      { step: step('iran'), shown: 40, total: 60 },
      { step: step('iraq'), shown: 3, total: 3 },
    ],
  } as never;
  expect(cutOf(found, 'en').map(({ name, shown, total }) => [name, shown, total])).toEqual([['إيران', 40, 60]]);
});
