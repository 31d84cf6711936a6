/** The line by which what is seen is cited: what it is, which version of the graph, under which lens, when, where. */
import type { State } from '../state/fields';
import { dictionary, fill } from '../words/lang';

export const WORDS = dictionary({
  en: { citation: 'dezgraph: who backs whom. {view}, {asked}. Graph version {version}. Accessed {day}. {address}' },
  ar: { citation: 'من يدعم من (dezgraph). {view}، {asked}. نسخة الرسم {version}. تاريخ الاطلاع {day}. {address}' },
});

interface What {
  readonly state: State;
  /** The lens, in words. */
  readonly lens: string;
  /** What the view is called. */
  readonly view: string;
  /** What it asks beside the lens, in words. */
  readonly asked: string;
  readonly version: string;
  readonly address: string;
  readonly today: Date;
}

export function citation({ state, lens, view, asked, version, address, today }: What): string {
  const lang = state.lang === 'ar' ? 'ar-SY-u-nu-latn' : 'en-GB';
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(today);
  const parts = [asked, lens].filter((part) => part !== '');
  const all = parts.join(state.lang === 'ar' ? '؛ ' : '; ');
  return fill(WORDS[state.lang].citation, { view, asked: all, version, day, address });
}
