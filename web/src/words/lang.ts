/**
 * Two languages. Each room of the page has a `words.ts` of its own: `dictionary({ en: {…}, ar: {…} })`, in which Arabic
 * must have what English has. `{name}` in a text is a place to fill.
 */
export const LANGS = ['en', 'ar'] as const;
export type Lang = (typeof LANGS)[number];

export type Dictionary<Name extends string> = Readonly<Record<Lang, Readonly<Record<Name, string>>>>;

export function dictionary<Name extends string>(texts: {
  en: Record<Name, string>;
  ar: Record<NoInfer<Name>, string>;
}): Dictionary<Name> {
  return texts;
}

/** Return a text with its places filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Return a number as it is written in a language; digits are Latin in both, as they are in dates and grades. */
export function number(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : 'en').format(value);
}

export function direction(lang: Lang): 'rtl' | 'ltr' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}
