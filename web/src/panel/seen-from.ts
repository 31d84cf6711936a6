/** A relationship as one of its ends sees it: what it is to whom. Pure. */
import type { Schemas } from '../api/client';
import { attached } from '../words/attached';

type Tie = Pick<Schemas['RelationshipBrief'], 'source' | 'type' | 'target'>;

export interface Seen {
  readonly label: string;
  readonly other: Schemas['Reference'];
  /** The other's name, as it follows the label. */
  readonly name: string;
}

/** Return what a relationship is called from an end, and the other end; null for who is neither. */
export function seenFrom({ source, type, target }: Tie, id: string): Seen | null {
  if (id !== source.id && id !== target.id) {
    return null;
  }
  const [text, other] = id === source.id ? [type.label, target] : [type.inverse_label, source];
  const [label, name] = attached(text, other.label ?? other.id);
  return { label, other, name };
}
