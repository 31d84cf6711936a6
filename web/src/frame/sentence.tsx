/** A relationship as a sentence whose parts open what they name. */
import type { Schemas } from '../api/client';
import { useAppState, useVocabulary } from '../state/hooks';
import { said, type Said } from '../words/sentence';
import { EntityLink, TieLink } from './links';

export type Tie = Pick<Schemas['RelationshipBrief'], 'id' | 'source' | 'type' | 'target'>;

/** Return the parts of the sentence in the language of the page. */
export function useSaid(tie: Parameters<typeof said>[0]): Said {
  const { lang } = useAppState();
  return said(tie, useVocabulary(), lang);
}

export function Sentence({ tie }: { readonly tie: Tie }) {
  const { source, verb, target } = useSaid(tie);
  return (
    <>
      <EntityLink id={tie.source.id} label={source} /> <TieLink id={tie.id} label={verb} />{' '}
      <EntityLink id={tie.target.id} label={target} />
    </>
  );
}
