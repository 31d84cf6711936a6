/** The words of the graph being served: types, families, kinds. Asked for once; nothing of it is known in advance. */
import { ask, type Schemas } from './client';
import type { Lang } from '../words/lang';

type Term = Schemas['TermFull'];
type TypeTerm = Schemas['TypeTermFull'];
type Lists = Schemas['Lists'];
type ListName = keyof Lists;

export class Vocabulary {
  private readonly lists = new Map<string, Map<string, Term>>();
  private readonly roots = new Map<string, string>();

  constructor(private readonly found: Lists) {
    for (const [name, terms] of Object.entries(found)) {
      this.lists.set(name, new Map((terms as Term[]).map((term) => [term.id, term])));
    }
  }

  /** Return the terms of a list, in the order of the service. */
  terms(list: ListName): readonly Term[] {
    return this.found[list];
  }

  /** Return what a token is called; an unknown one goes by its own name. */
  label(list: ListName, token: string, lang: Lang): string {
    return this.lists.get(list)?.get(token)?.labels[lang] ?? token;
  }

  /** Return what a token means, or nothing. */
  definition(list: ListName, token: string, lang: Lang): string {
    return this.lists.get(list)?.get(token)?.definitions[lang] ?? '';
  }

  /** Return what a relationship type is called, read from its source. */
  typeLabel(type: string, lang: Lang): string {
    return this.label('types', type, lang);
  }

  /** Return the type itself. */
  type(token: string): TypeTerm | undefined {
    return this.lists.get('types')?.get(token) as TypeTerm | undefined;
  }

  /** Return the widest kind below `Entity` that a kind belongs to: Actor, Place, Resource, … */
  root(kind: string): string {
    const known = this.roots.get(kind);
    if (known !== undefined) {
      return known;
    }
    const above = this.lists.get('kinds')?.get(kind)?.broader[0];
    const root = above === undefined || above === 'Entity' ? kind : this.root(above);
    this.roots.set(kind, root);
    return root;
  }
}

/** What is known before the service has answered. */
export const NO_WORDS = new Vocabulary({} as Lists);

let asked: Promise<Vocabulary> | undefined;

/** Return the vocabulary of the graph that is served. */
export function vocabulary(): Promise<Vocabulary> {
  asked ??= ask('/v1/vocabulary').then((answer) => new Vocabulary(answer.vocabulary));
  asked.catch(() => (asked = undefined));
  return asked;
}
