/**
 * Kinds of support as single letters, so that a cell has room for several: the last letter of the notation in the
 * vocabulary (`ext_f` is F, funding), which narrower kinds take from the wider one.
 */
import type { Vocabulary } from '../../api/vocabulary';
import type { Pair } from './pairs';

export interface Code {
  /** The widest kind with this letter. */
  readonly id: string;
  readonly letter: string;
}

export class Codes {
  private readonly known = new Map<string, Code>();

  constructor(vocabulary: Pick<Vocabulary, 'terms'>) {
    const terms = new Map(vocabulary.terms('supports').map((term) => [term.id, term]));
    for (const { id } of terms.values()) {
      let term = terms.get(id);
      for (const seen = new Set<string>(); term?.broader[0] !== undefined && !seen.has(term.id);) {
        seen.add(term.id);
        term = terms.get(term.broader[0]) ?? term;
      }
      const root = term?.id ?? id;
      this.known.set(id, {
        id: root,
        letter: (term?.notations[0] ?? root).replace(/^.*_/, '').charAt(0).toUpperCase(),
      });
    }
  }

  of(support: string): Code {
    return this.known.get(support) ?? { id: support, letter: support.charAt(0).toUpperCase() };
  }

  /** Return the letters of a pair, each once, in order of the alphabet. */
  letters(pair: Pair): readonly string[] {
    return [...new Set(pair.support.map(({ id }) => this.of(id).letter))].sort();
  }

  /** Return the kinds that some pairs have, with in how many, in order of their letters. */
  counts(pairs: readonly Pair[]): readonly (Code & { readonly count: number })[] {
    const found = new Map<string, Code & { count: number }>();
    for (const pair of pairs) {
      const codes = new Map(pair.support.map(({ id }) => [this.of(id).id, this.of(id)]));
      for (const code of codes.values()) {
        const before = found.get(code.id)?.count ?? 0;
        found.set(code.id, { ...code, count: before + 1 });
      }
    }
    return [...found.values()].sort((a, b) => a.letter.localeCompare(b.letter));
  }
}
