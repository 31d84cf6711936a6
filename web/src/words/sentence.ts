/**
 * A relationship as a sentence: who, what, whom.
 *
 * Labels of types are in the third person, and in Arabic masculine. There the one they are said of is a party, a site or a
 * matter, each a masculine noun that they agree with: «إيران طرف يدعم…». So does the service in the sentences of paths. Pure.
 */
import { attached } from './attached';
import type { Lang } from './lang';

interface End {
  readonly id: string;
  readonly label: string | null;
  readonly kinds: readonly string[];
}

interface Tie {
  readonly source: End;
  readonly type: { readonly label: string };
  readonly target: End;
}

/** What knows the widest kind that a kind belongs to. */
interface Roots {
  root(kind: string): string;
}

/** The three parts of a sentence, to be put one after the other with a space between them. */
export interface Said {
  readonly source: string;
  readonly verb: string;
  readonly target: string;
}

const NOUNS: Readonly<Record<string, string | undefined>> = { Actor: 'طرف', Place: 'موقع', Resource: 'موقع' };
const MATTER = 'أمر';

export function said({ source, type, target }: Tie, roots: Roots, lang: Lang): Said {
  const [label, name] = attached(type.label, target.label ?? target.id);
  return { source: source.label ?? source.id, verb: verb(label, source.kinds, roots, lang), target: name };
}

/** Return a label as it is said of an entity of some kinds; of one of unknown kinds as it is. */
export function verb(label: string, kinds: readonly string[], roots: Roots, lang: Lang): string {
  const [kind] = kinds;
  return lang !== 'ar' || kind === undefined ? label : `${NOUNS[roots.root(kind)] ?? MATTER} ${label}`;
}

export function sentence(tie: Tie, roots: Roots, lang: Lang): string {
  const { source, verb: label, target } = said(tie, roots, lang);
  return `${source} ${label} ${target}`;
}
