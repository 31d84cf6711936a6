/** Arabic prepositions of one letter, which are written in one word with what follows them. Pure. */

/** What may open a name without being part of it: marks that isolate it. */
const ISOLATED = /^([\u2066-\u2068]?)(.*)$/s;
/** A label that ends with such a preposition: `شريك لـ`. */
const ENDING = /^(.*\S)\s+([\u0621-\u064a])ـ$/s;
/** Nouns that begin with the same two letters as the article, but without it. */
const ROOTED = /^الت(?:زام|ماس|قاء|حاق|فاف|هام|باس|هاب)/;

/** Return a name with a preposition before it: `لإيران`, `للواء`, `لـHTS`. */
export function joined(preposition: string, name: string): string {
  const [, mark = '', plain = ''] = ISOLATED.exec(name) ?? [];
  if (!/^[\u0621-\u064a]/.test(plain)) {
    return `${mark}${preposition}ـ${plain}`;
  }
  if (preposition !== 'ل' || !plain.startsWith('ال') || ROOTED.test(plain)) {
    return `${mark}${preposition}${plain}`;
  }
  // The article loses its alif; before a word that itself begins with lam it goes.
  return `${mark}${plain.startsWith('الل') ? '' : 'ل'}${plain.slice(1)}`;
}

/** Return a label and the name after it; the preposition that the label ends with stands with the name. */
export function attached(label: string, name: string): readonly [label: string, name: string] {
  const [, rest, preposition] = ENDING.exec(label) ?? [];
  return rest === undefined || preposition === undefined ? [label, name] : [rest, joined(preposition, name)];
}
