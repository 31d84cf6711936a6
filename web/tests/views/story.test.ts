import { afterEach, describe, expect, it, vi } from 'vitest';
import { ON_PAGE } from '../../src/frame/known';
import { addressOf, searchOf, stateAtAddress, stateOf } from '../../src/state/address';
import { complete } from '../../src/views/story/complete';
import { added, moved, removed, titled, worded } from '../../src/views/story/edit';
import { stepByKey } from '../../src/views/story/keys';
import { EMPTY, Fault, inLang, storyOf, textOf, type Story } from '../../src/views/story/model';
import { packed, unpacked } from '../../src/views/story/pack';
import { offered, SHIPPED, shippedStory } from '../../src/views/story/shipped';
import { isAsTold, stateAt, stepOf, unreadOfStep, viewOfState } from '../../src/views/story/step-view';

const STORY: Story = {
  title: { en: 'Two days', ar: 'يومان' },
  steps: [
    { view: 'at=2017-11-03&kind=Actor', sentence: { en: 'The first.', ar: 'الأول.' } },
    { view: 'view=table&at=2018-06-01', sentence: { en: 'The second.', ar: '' } },
  ],
};

function faultOf(text: string): Fault['rule'] | null {
  try {
    complete(storyOf(text));
    return null;
  } catch (error) {
    return (error as Fault).rule;
  }
}

describe('a story', () => {
  it('comes back from its file as it was', () => {
    expect(storyOf(textOf(STORY))).toEqual(STORY);
  });

  it('comes back from an address as it was', async () => {
    expect(await unpacked(await packed(STORY))).toEqual(STORY);
  });

  it('in an address is letters that need no escape', async () => {
    expect(await packed(STORY)).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['{', 'notJson'],
    ['[]', 'notStory'],
    ['{"title": {"en": "a"}}', 'notStory'],
    ['{"steps": []}', 'noTitle'],
    ['{"title": "a", "steps": []}', 'noTitle'],
    ['{"title": {"en": " "}, "steps": []}', 'noTitle'],
    ['{"title": {"en": "a"}, "steps": []}', 'noSteps'],
    ['{"title": {"en": "a"}, "steps": [{"sentence": {"en": "a"}}]}', 'stepWithoutView'],
    ['{"title": {"en": "a"}, "steps": [{"view": ""}]}', 'stepWithoutSentence'],
    ['{"title": {"en": "a"}, "steps": [{"view": "", "sentence": {"en": 1}}]}', 'stepWithoutSentence'],
    [JSON.stringify({ title: { en: 'a' }, steps: Array(101).fill({}) }), 'tooManySteps'],
    [JSON.stringify({ title: { en: 'a'.repeat(1001) }, steps: [] }), 'textTooLong'],
    [JSON.stringify({ title: { en: 'a' }, steps: [{ view: 'a'.repeat(4001) }] }), 'viewTooLong'],
    [' '.repeat(250_001), 'tooLarge'],
    ['{"title": {"en": "a"}, "steps": [{"view": "", "sentence": {"ar": "أ"}}]}', null],
  ])('is refused by the rule it breaks: %.60s', (text, rule) => {
    expect(faultOf(text)).toBe(rule);
  });

  it('that was cut off on the way is refused, and so is one that would grow too large', async () => {
    await expect(unpacked((await packed(STORY)).slice(0, -20))).rejects.toMatchObject({ rule: 'notPacked' });
    const bomb = { ...STORY, title: { en: ' '.repeat(2_000_000), ar: '' } };
    await expect(unpacked(await packed(bomb))).rejects.toMatchObject({ rule: 'tooLarge' });
  });

  it('may have whole addresses for views: what counts stands after the question mark', () => {
    const step = { view: 'http://x/?at=2017#told=a', sentence: { en: 'a', ar: '' } };
    expect(storyOf(JSON.stringify({ ...STORY, steps: [step] })).steps[0]?.view).toBe('at=2017');
  });

  it('is told in the other language where it has no text in this one', () => {
    expect(inLang({ en: 'a', ar: '' }, 'ar')).toEqual({ text: 'a', lang: 'en' });
    expect(inLang({ en: 'a', ar: 'أ' }, 'ar')).toEqual({ text: 'أ', lang: 'ar' });
  });

  it('is changed without changing the one before', () => {
    const [first, second] = STORY.steps;
    expect(moved(STORY, 1, -1).steps).toEqual([second, first]);
    expect(moved(STORY, 0, -1)).toEqual(STORY);
    expect(moved(STORY, 1, 1)).toEqual(STORY);
    expect(removed(STORY, 0).steps).toEqual([second]);
    expect(added(EMPTY, STORY.steps[0] ?? { view: '', sentence: { en: '', ar: '' } }).steps).toEqual([first]);
    expect(titled(STORY, 'ar', 'غيره').title).toEqual({ en: 'Two days', ar: 'غيره' });
    expect(worded(STORY, 1, 'ar', 'الثاني.').steps[1]?.sentence).toEqual({ en: 'The second.', ar: 'الثاني.' });
  });
});

describe('a step', () => {
  const state = stateOf('lang=ar&story=two&step=1&open=iran');

  it('shows its view, and keeps the language and the story', () => {
    expect(searchOf(stateAt(state, STORY, 2))).toBe('lang=ar&view=table&at=2018-06-01&story=two&step=2');
  });

  it('is saved without what belongs to the page', () => {
    expect(viewOfState(state)).toBe('open=iran');
  });

  it('knows whether the reader has looked elsewhere since', () => {
    const [first] = STORY.steps;
    expect(first && isAsTold(stateAt(state, STORY, 1), first)).toBe(true);
    expect(first && isAsTold({ ...stateAt(state, STORY, 1), open: 'iran' }, first)).toBe(false);
  });

  it('stays within the story', () => {
    expect(['', '0', 'x', '1', '2', '9'].map((step) => stepOf({ ...state, step }, STORY))).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it('says what of its view cannot be read', () => {
    const unread = (view: string) =>
      unreadOfStep({ view, sentence: { en: '', ar: '' } }, { ...ON_PAGE, kind: (word) => word === 'Actor' }).map(
        ({ name, value }) => `${name}=${value}`,
      );
    expect(unread('view=hologram')).toEqual(['view=hologram']);
    expect(unread('view=story')).toEqual(['view=story']);
    expect(unread('view=map&at=nonsense&kind=Foo')).toEqual(['at=nonsense', 'kind=Foo']);
    expect(unread('view=table&kind=Actor')).toEqual([]);
    expect(unread('')).toEqual([]);
  });

  it('is left and reached by keys, on to the left in Arabic', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End', 'Escape', 'a'];
    expect(keys.map((key) => stepByKey(key, 2, 3, 'en'))).toEqual([3, 1, 3, 1, 1, 3, 0, null]);
    expect(keys.map((key) => stepByKey(key, 2, 3, 'ar'))).toEqual([1, 3, 3, 1, 1, 3, 0, null]);
  });
});

describe('the address', () => {
  it('has a story of one’s own after the hash, where its length matters to no server', () => {
    const state = { ...stateOf('view=story'), told: 'abc' };
    expect(addressOf(state, '/')).toBe('?view=story#told=abc');
    expect(addressOf({ ...stateOf(''), told: 'abc' }, '/')).toBe('/#told=abc');
    expect(stateAtAddress({ search: '?view=story', hash: '#told=abc' })).toEqual(state);
    expect(stateAtAddress({ search: '?view=story', hash: '#view' }).told).toBe('');
  });
});

describe.each(SHIPPED.map(({ name }) => name))('the shipped story %s', (name) => {
  afterEach(() => vi.unstubAllGlobals());
  const serve = (ids: readonly string[]) => {
    const page = { items: ids.map((id) => ({ id })), total: ids.length, next_cursor: null };
    vi.stubGlobal('document', { baseURI: 'http://here/' });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(page))));
  };

  it('is not offered beside a graph that has not what it opens', async () => {
    serve(['ev-of-another-graph']);
    await expect(shippedStory(name, 'ar')).rejects.toMatchObject({ rule: 'elsewhere' });
    expect(await offered('ar')).toEqual([]);
  });

  it('is complete, in both languages, and every view of it is one of this page', async () => {
    // Where it cannot be asked whether the graph has what it opens, it is told.
    vi.stubGlobal('document', { baseURI: 'http://here/' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')));
    const story = complete(await shippedStory(name, 'en'));
    expect(story.title).toEqual(SHIPPED.find((each) => each.name === name)?.title);
    for (const step of story.steps) {
      expect(step.sentence.en).not.toBe('');
      expect(step.sentence.ar).not.toBe('');
      expect(searchOf(stateOf(step.view)), 'it is written as the page writes it').toBe(step.view);
      expect(unreadOfStep(step, ON_PAGE)).toEqual([]);
    }
  });
});
