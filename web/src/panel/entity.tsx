/** An entity: its record, what can be done with it in the picture, and who stands around it. */
import { ask, type Schemas } from '../api/client';
import { useAppState, useVocabulary, useWords } from '../state/hooks';
import { inWords } from '../words/edtf';
import { Actions } from './actions';
import { Expansion } from './expansion';
import { Fact, References } from './parts';
import { Record } from './record';
import { Ties } from './ties';
import { Timeline } from './timeline';
import { Turned } from './turned';
import { WORDS } from './words';

type Entity = Schemas['EntityFull'];

export function EntityPanel({ id }: { readonly id: string }) {
  return (
    <Record id={id} ask={(query, asking) => ask('/v1/entities/{id}', query, asking)}>
      {({ entity }) => <Told entity={entity} />}
    </Record>
  );
}

function Told({ entity }: { readonly entity: Entity }) {
  const { lang } = useAppState();
  const root = useVocabulary().root(entity.kinds[0] ?? '');
  const other = entity.labels[lang === 'en' ? 'ar' : 'en'];
  return (
    <>
      <p class="kinds">{entity.kind_terms.map(({ label }) => label).join(' · ')}</p>
      <h2 tabIndex={-1}>
        <bdi>{entity.label}</bdi>
      </h2>
      {other !== undefined && other !== entity.label && (
        <p class="other-name" lang={lang === 'en' ? 'ar' : 'en'}>
          <bdi>{other}</bdi>
        </p>
      )}
      <Actions id={entity.id} />
      {entity.definition !== null && (
        <p class="lead" dir="auto">
          {entity.definition}
        </p>
      )}
      <Facts entity={entity} />
      <Expansion id={entity.id} />
      {root === 'Actor' && (
        <>
          <Ties id={entity.id} list="backers" />
          <Ties id={entity.id} list="backs" />
          <Ties id={entity.id} list="allies" />
          <Ties id={entity.id} list="rivals" />
          <Ties id={entity.id} list="objectives" />
          <Ties id={entity.id} list="instruments" />
        </>
      )}
      {root === 'Event' && (
        <>
          <Turned id={entity.id} by="started_by" />
          <Turned id={entity.id} by="ended_by" />
        </>
      )}
      <Timeline id={entity.id} />
    </>
  );
}

function Facts({ entity }: { readonly entity: Entity }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { aliases, date, identifiers, locations, note, participants } = entity;
  return (
    <dl>
      {date !== null && <Fact name={words.date}>{inWords(date, lang)}</Fact>}
      {locations.length > 0 && (
        <Fact name={words.place}>
          <References items={locations} />
        </Fact>
      )}
      {participants.length > 0 && (
        <Fact name={words.participants}>
          <References items={participants} />
        </Fact>
      )}
      {aliases.length > 0 && (
        <Fact name={words.aliases}>
          {aliases.map(({ language, text }, index) => (
            <span key={`${language} ${text}`} lang={language}>
              {index > 0 && ' · '}
              <bdi>{text}</bdi>
            </span>
          ))}
        </Fact>
      )}
      {identifiers.length > 0 && (
        <Fact name={words.identifiers}>
          {identifiers.map(({ scheme, label, value, address }) => (
            <span key={`${scheme} ${value}`} class="identifier">
              {label}{' '}
              {address === null ? (
                value
              ) : (
                <a href={address} rel="noreferrer" target="_blank">
                  {value}
                </a>
              )}
            </span>
          ))}
        </Fact>
      )}
      {note !== null && (
        <Fact name={words.note}>
          <span dir="auto">{note}</span>
        </Fact>
      )}
    </dl>
  );
}
