/** The network under a lens, as `/v1/graph?format=node-link` has it: both languages at once, no claims. */
import type { Lang } from '../words/lang';
import { address, fetched, type Query, type Schemas } from './client';

export type Texts = Readonly<Partial<Record<'en' | 'ar', string | null>>>;

/** An entity, as the picture and the table need it. */
export interface Entity {
  readonly id: string;
  readonly labels: Texts;
  readonly kinds: readonly string[];
}

/** A relationship, as the picture and the table need it. Days are EDTF. */
export interface Tie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly family: string;
  readonly sign: number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly grade: string | null;
  readonly certainty: string | null;
  /** A claim that is in view disputes or denies it. */
  readonly isContradicted: boolean;
  /** How it is to be qualified, as tokens of the vocabulary. */
  readonly hedges?: readonly string[];
}

export interface Network {
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[];
}

interface NodeLink {
  nodes: { id: string; label_en?: string | null; label_ar?: string | null; kinds: string[] }[];
  edges: {
    key: string;
    source: string;
    target: string;
    type: string;
    family: string;
    sign: number;
    valid_from: string | null;
    valid_until: string | null;
    grade: string | null;
    certainty: string | null;
    contradicted_by: string[];
    hedges: string[];
  }[];
}

/** Return the network that a lens lets through, or what of it is between `ids`. */
export async function network(query: Query, signal?: AbortSignal): Promise<Network> {
  const found = (await fetched(address('/v1/graph', { format: 'node-link', ...query }), signal)) as NodeLink;
  return {
    entities: found.nodes.map((node) => ({
      id: node.id,
      labels: { en: node.label_en ?? null, ar: node.label_ar ?? null },
      kinds: node.kinds,
    })),
    ties: found.edges.map((edge) => ({
      id: edge.key,
      source: edge.source,
      target: edge.target,
      type: edge.type,
      family: edge.family,
      sign: edge.sign,
      validFrom: edge.valid_from,
      validUntil: edge.valid_until,
      grade: edge.grade,
      certainty: edge.certainty,
      isContradicted: edge.contradicted_by.length > 0,
      hedges: edge.hedges,
    })),
  };
}

/** A relationship of a list: names in the language that was asked for, and how it stands, where it is told. */
type Listed = Pick<Schemas['Relationship'], 'id' | 'source' | 'type' | 'target'> & Partial<Standing>;
type Standing = Pick<Schemas['Relationship'], 'valid_from' | 'valid_until' | 'grade' | 'certainty' | 'disputed'>;

/** Return the network of a list of relationships. */
export function networkOf(found: readonly Listed[], lang: Lang): Network {
  const entities = new Map<string, Entity>();
  for (const { id, label, kinds } of found.flatMap(({ source, target }) => [source, target])) {
    entities.set(id, { id, labels: { [lang]: label }, kinds });
  }
  const ties = found.map(({ id, source, type, target, ...standing }) => ({
    id,
    source: source.id,
    target: target.id,
    type: type.id,
    family: type.family,
    sign: type.sign,
    validFrom: standing.valid_from ?? null,
    validUntil: standing.valid_until ?? null,
    grade: standing.grade ?? null,
    certainty: standing.certainty ?? null,
    isContradicted: standing.disputed ?? false,
  }));
  return { entities: [...entities.values()], ties };
}

/** Return the text in a language, or in the other one where there is none. */
export function textOf(texts: Texts, lang: 'en' | 'ar', instead: string): string {
  return texts[lang] ?? texts[lang === 'en' ? 'ar' : 'en'] ?? instead;
}
