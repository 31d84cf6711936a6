/** A relationship by its id, in words; its id where there is none such. */
import { ask } from '../../api/client';
import { EntityLink } from '../../frame/links';
import { Sentence } from '../../frame/sentence';
import { useAnswer, useAppState, useVocabulary } from '../../state/hooks';
import { said, sentence } from '../../words/sentence';

interface Props {
  readonly id: string;
  /** Without links, for what is itself something to press. */
  readonly isPlain?: boolean;
}

export function NamedRelationship({ id, isPlain = false }: Props) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const { answer } = useAnswer(JSON.stringify([id, lang]), (signal) =>
    ask('/v1/relationships/{id}', { lang }, { id, signal }),
  );
  if (answer === null) {
    return <bdi>{id}</bdi>;
  }
  const { relationship } = answer;
  return isPlain ? <bdi>{sentence(relationship, vocabulary, lang)}</bdi> : <Sentence tie={relationship} />;
}

interface AdditionProps {
  readonly source: string;
  readonly type: string;
  readonly target: string;
}

/** A relationship that is in no graph, by the ids of its ends. */
export function NamedAddition({ source, type, target }: AdditionProps) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const ends = { source: useEnd(source), target: useEnd(target) };
  const told = said({ ...ends, type: { label: vocabulary.typeLabel(type, lang) } }, vocabulary, lang);
  return (
    <>
      <EntityLink id={source} label={told.source} /> <em>{told.verb}</em> <EntityLink id={target} label={told.target} />
    </>
  );
}

/** Return an entity by its id: that alone where there is none such. */
function useEnd(id: string) {
  const { lang } = useAppState();
  const { answer } = useAnswer(JSON.stringify([id, lang]), (signal) =>
    ask('/v1/entities/{id}', { lang }, { id, signal }),
  );
  return answer?.entity ?? { id, label: null, kinds: [] };
}
