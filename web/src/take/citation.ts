/** The line by which what is seen is cited: what it is, which version of the graph, under which lens, when, where. */
import type { Vocabulary } from '../api/vocabulary';
import type { State } from '../state/fields';
import { lensText } from '../state/lens-text';
import { dictionary, fill } from '../words/lang';

export const WORDS = dictionary({
  en: { citation: 'dezgraph: who backs whom. {view}, {lens}. Graph version {version}. Accessed {day}. {address}' },
  ar: { citation: 'من يدعم من (dezgraph). {view}، {lens}. نسخة الرسم {version}. تاريخ الاطلاع {day}. {address}' },
});

interface Cited {
  readonly state: State;
  readonly vocabulary: Vocabulary;
  /** What the view is called. */
  readonly view: string;
  readonly version: string;
  readonly address: string;
  readonly today: Date;
}

export function citation({ state, vocabulary, view, version, address, today }: Cited): string {
  const lang = state.lang === 'ar' ? 'ar-SY-u-nu-latn' : 'en-GB';
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(today);
  return fill(WORDS[state.lang].citation, { view, lens: lensText(state, vocabulary), version, day, address });
}
