/**
 * A story: an ordered list of saved views with a sentence each.
 *
 *     {"title": {"en": "…", "ar": "…"}, "steps": [{"view": "view=table&at=2018-06-01", "sentence": {"en": "…", "ar": "…"}}]}
 *
 * `view` is the query string of an address of this page. One language is enough; the other is then shown in it. What is
 * wrong with a story is a `Fault`: which rule, and where.
 */
import type { Lang } from '../../words/lang';

export type Texts = Readonly<Record<Lang, string>>;

export interface Step {
  readonly view: string;
  readonly sentence: Texts;
}

export interface Story {
  readonly title: Texts;
  readonly steps: readonly Step[];
}

export type FaultName =
  | 'notJson'
  | 'notStory'
  | 'noTitle'
  | 'noSteps'
  | 'tooManySteps'
  | 'stepWithoutView'
  | 'stepWithoutSentence'
  | 'viewTooLong'
  | 'textTooLong'
  | 'tooLarge'
  | 'notPacked'
  | 'unknown'
  | 'elsewhere'
  | 'unread';

/** What is wrong with a story; its message is for programs, readers are told in their language. */
export class Fault extends Error {
  constructor(
    readonly rule: FaultName,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${rule} ${JSON.stringify(values)}`);
    this.name = 'Fault';
  }
}

export const MOST_STEPS = 100;
export const LONGEST_TEXT = 1000;
export const LONGEST_VIEW = 4000;
/** Characters of a story as JSON. */
export const LARGEST = 250_000;

export const EMPTY: Story = { title: { en: '', ar: '' }, steps: [] };

/** Return the story that a text describes. Throws a `Fault`. */
export function storyOf(text: string): Story {
  if (text.length > LARGEST) {
    throw new Fault('tooLarge', { most: LARGEST });
  }
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Fault('notJson');
  }
  return checked(found);
}

/** Return why a story cannot be kept as it is; null where it can. What is made is checked as what is opened is. */
export function misfit(story: Story): Fault | null {
  try {
    storyOf(JSON.stringify(story));
    return null;
  } catch (error) {
    return error as Fault;
  }
}

/** Return a story as a file has it. */
export function textOf(story: Story): string {
  return `${JSON.stringify(story, null, 2)}\n`;
}

/** Return a text in a language, or in the other one where there is none. */
export function inLang(texts: Texts, lang: Lang): { readonly text: string; readonly lang: Lang } {
  const other = lang === 'en' ? 'ar' : 'en';
  return texts[lang] === '' && texts[other] !== '' ? { text: texts[other], lang: other } : { text: texts[lang], lang };
}

function checked(found: unknown): Story {
  if (!isObject(found) || !Array.isArray(found.steps)) {
    throw new Fault('notStory');
  }
  if (found.steps.length > MOST_STEPS) {
    throw new Fault('tooManySteps', { most: MOST_STEPS });
  }
  return { title: texts(found.title, 0), steps: found.steps.map((step, index) => checkedStep(step, index + 1)) };
}

function checkedStep(found: unknown, step: number): Step {
  if (!isObject(found) || typeof found.view !== 'string') {
    throw new Fault('stepWithoutView', { step });
  }
  if (found.view.length > LONGEST_VIEW) {
    throw new Fault('viewTooLong', { step, most: LONGEST_VIEW });
  }
  return { view: found.view.replace(/^[^?]*\?/, '').replace(/#.*$/s, ''), sentence: texts(found.sentence, step) };
}

/** Read a text in two languages; the title is step 0. */
function texts(found: unknown, step: number): Texts {
  const given = isObject(found) ? found : {};
  const [en, ar] = [given.en ?? '', given.ar ?? ''];
  if (!isObject(found) || typeof en !== 'string' || typeof ar !== 'string') {
    throw step === 0 ? new Fault('noTitle') : new Fault('stepWithoutSentence', { step });
  }
  if (Math.max(en.length, ar.length) > LONGEST_TEXT) {
    throw new Fault('textTooLong', { step, most: LONGEST_TEXT });
  }
  return { en, ar };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
