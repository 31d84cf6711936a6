/** A relationship by its id, in words; its id where there is none such. */
import { ask } from '../../api/client';
import { EntityLink, TieLink } from '../../frame/links';
import { useAnswer, useAppState } from '../../state/hooks';

interface Props {
  readonly id: string;
  /** Without links, for what is itself something to press. */
  readonly isPlain?: boolean;
}

export function NamedRelationship({ id, isPlain = false }: Props) {
  const { lang } = useAppState();
  const { answer } = useAnswer(JSON.stringify([id, lang]), (signal) =>
    ask('/v1/relationships/{id}', { lang }, { id, signal }),
  );
  if (answer === null) {
    return <bdi>{id}</bdi>;
  }
  const { source, target, type } = answer.relationship;
  if (isPlain) {
    return <bdi>{`${source.label ?? source.id} ${type.label} ${target.label ?? target.id}`}</bdi>;
  }
  return (
    <>
      <EntityLink id={source.id} label={source.label} /> <TieLink id={id} label={type.label} />{' '}
      <EntityLink id={target.id} label={target.label} />
    </>
  );
}

export function NamedEntity({ id }: { readonly id: string }) {
  const { lang } = useAppState();
  const { answer } = useAnswer(JSON.stringify([id, lang]), (signal) =>
    ask('/v1/entities/{id}', { lang }, { id, signal }),
  );
  return <EntityLink id={id} label={answer?.entity.label ?? id} />;
}
