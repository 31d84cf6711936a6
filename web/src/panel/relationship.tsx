/** A relationship: what is said, and who says so, where, when, at what grade; for it and against it. */
import { ask, type Schemas } from '../api/client';
import { EntityLink } from '../frame/links';
import { useSaid } from '../frame/sentence';
import { useAppState, useStore, useWords } from '../state/hooks';
import { withChange } from '../views/whatif/changes';
import { inWords } from '../words/edtf';
import { COMMON } from '../words/common';
import { signOf } from '../drawing/encoding';
import { Claims } from './claims';
import { Parallels } from './parallels';
import { Certainty, Fact, Grade, Part, References } from './parts';
import { Record } from './record';
import { WORDS } from './words';

type Relationship = Schemas['RelationshipFull'];

export function RelationshipPanel({ id }: { readonly id: string }) {
  return (
    <Record id={id} ask={(query, asking) => ask('/v1/relationships/{id}', query, asking)}>
      {({ relationship }) => <Told relationship={relationship} />}
    </Record>
  );
}

function Told({ relationship }: { readonly relationship: Relationship }) {
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const { source, type, target, claims } = relationship;
  const said = useSaid(relationship);
  const sign = signOf(type.sign);
  return (
    <>
      <h2 tabIndex={-1} class="sentence">
        <EntityLink id={source.id} label={said.source} /> <em class={sign}>{said.verb}</em>{' '}
        <EntityLink id={target.id} label={said.target} />
      </h2>
      <p class="line">
        <span class={sign}>{common[sign]}</span>
        <Certainty certainty={relationship.certainty} />
        <Grade grade={relationship.grade} />
      </p>
      {relationship.description !== null && (
        <p class="lead" dir="auto">
          {relationship.description}
        </p>
      )}
      <Facts relationship={relationship} />
      <InAScenario id={relationship.id} isSigned={type.sign !== 0} />
      <Part name={words.for}>
        <Claims claims={claims.filter(({ stance }) => stance === 'asserts')} />
      </Part>
      <Part name={words.against}>
        <Claims claims={claims.filter(({ stance }) => stance !== 'asserts')} />
      </Part>
      <Parallels source={source} target={target} />
    </>
  );
}

function Facts({ relationship }: { readonly relationship: Relationship }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const { valid_from, valid_until, support, hedges, started_by, ended_by, grade, note } = relationship;
  return (
    <dl>
      <Fact name={common.from}>{inWords(valid_from, lang)}</Fact>
      <Fact name={common.until}>{inWords(valid_until, lang)}</Fact>
      {started_by && (
        <Fact name={words.startedBy}>
          <References items={[started_by]} />
        </Fact>
      )}
      {ended_by && (
        <Fact name={words.endedBy}>
          <References items={[ended_by]} />
        </Fact>
      )}
      {support.length > 0 && <Fact name={words.support}>{support.map(({ label }) => label).join(' · ')}</Fact>}
      {hedges.length > 0 && <Fact name={words.hedges}>{hedges.map(({ label }) => label).join(' · ')}</Fact>}
      <Fact name={common.grade}>
        <Grade grade={grade} isFull />
      </Fact>
      {note !== null && (
        <Fact name={words.note}>
          <span dir="auto">{note}</span>
        </Fact>
      )}
    </dl>
  );
}

/** Begin a scenario with this relationship, or go on with one. */
function InAScenario({ id, isSigned }: { readonly id: string; readonly isSigned: boolean }) {
  const store = useStore();
  const { change } = useAppState();
  const words = useWords(WORDS);
  const put = (what: 'ending' | 'flip') =>
    store.set({ view: 'whatif', future: 'own', change: withChange(change, { change: what, relationship: id }) });
  return (
    <p class="actions">
      <span class="hint">{words.inAScenario}</span>
      <button type="button" onClick={() => put('ending')}>
        {words.end}
      </button>
      {isSigned && (
        <button type="button" onClick={() => put('flip')}>
          {words.flip}
        </button>
      )}
    </p>
  );
}
