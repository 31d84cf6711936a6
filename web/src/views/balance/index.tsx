/** Balance: how far friends of friends are friends, which two camps that makes, and which ties stand in the way. */
import { useMemo, useState } from 'preact/hooks';
import { ask, type Schemas } from '../../api/client';
import { network } from '../../api/network';
import { Choice } from '../../frame/choice';
import { EntityLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { lensOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { Measures } from './measures';
import { LeftOut, Parted } from './outside';
import { campsOf, eitherOf, inTheWay, pairsOf } from './camps';
import { CampsPicture } from './picture';
import { queryOf } from './query';
import { Series } from './series';
import { drawAmbivalent, drawBalance, drawCamps } from './sheet';
import { drawOutside } from './sheet-outside';
import { Evidence, TensionList } from './tension';
import { WORDS } from './words';

type Balance = Schemas['Balance'];

/** Above this many ties only those on the tension list are drawn. */
const MOST = 1500;
/** So many of a camp are told at most. */
const MOST_MEMBERS = 1000;
const AMBIVALENT = ['both', 'positive', 'negative', 'drop'] as const;

export default function BalanceView() {
  const state = useAppState();
  const store = useStore();
  const words = useWords(WORDS);
  const query = queryOf(state);
  const asked = useAnswer(JSON.stringify(query), (signal) => ask('/v1/balance', query, { signal }));
  return (
    <section class="sheet balance">
      <div class="sheet-head">
        <h2>{words.title}</h2>
        <Choice
          label={words.ambivalent}
          value={state.ambivalent}
          options={AMBIVALENT.map((token) => [token, words[token]])}
          onChoose={(ambivalent) => store.set({ ambivalent })}
        />
      </div>
      <Answered asked={asked} what={words.what}>
        {(balance) => <Told balance={balance} />}
      </Answered>
      <Series />
    </section>
  );
}

function Told({ balance }: { readonly balance: Balance }) {
  const words = useWords(WORDS);
  const { strict, note } = balance;
  useSheet((page) => drawBalance(page, balance));
  useSheet((page) => drawOutside(page, balance), 3);
  return (
    <>
      {note !== null && (
        <p class="note" dir="auto" role="status">
          {note}
        </p>
      )}
      <Measures balance={balance} />
      {strict && <Divided balance={balance} division={strict} />}
      {balance.ambivalent_total > 0 && (
        <section>
          <h2>{words.pairs}</h2>
          <p class="hint">{words.pairsHint}</p>
          <Ambivalent pairs={balance.ambivalent_pairs} />
        </section>
      )}
      {balance.parted_total > 0 && <Parted balance={balance} />}
      {balance.left_out_total > 0 && <LeftOut balance={balance} />}
    </>
  );
}

function Divided({ balance, division }: { readonly balance: Balance; readonly division: Schemas['Division'] }) {
  const state = useAppState();
  const words = useWords(WORDS);
  const [lit, setLit] = useState(0);
  const lens = { ...lensOf(state), sign: state.sign.length > 0 ? state.sign : ['+', '-'] };
  const isLarge = balance.positive + balance.negative > MOST;
  const query = { ...queryOf(state), limit: MOST_MEMBERS };
  const drawn = useAnswer(JSON.stringify([isLarge, isLarge ? query : lens]), async (signal) =>
    isLarge
      ? { network: null, whole: (await ask('/v1/balance', query, { signal })).strict }
      : { network: await network(lens, signal), whole: null },
  );
  const whole = drawn.answer?.whole ?? null;
  const listed = division.tension.length;
  const seen = useMemo(() => (isLarge ? inTheWay(whole ?? division, listed) : division), [isLarge, whole, division]);
  const near = drawn.answer?.network ?? null;
  const total = `${division.optimal ? '' : '≤ '}${number(division.tension_total, state.lang)}`;
  const count = campsOf(seen, pairsOf(near, seen)).pairs.filter(({ tension }) => tension > 0).length;
  const cut = isLarge
    ? fill(words.large, { most: number(MOST, state.lang), drawn: number(count, state.lang), total })
    : '';
  useSheet((page) => drawCamps(page, seen, near, cut), 1);
  return (
    <div class="divided">
      <section>
        <h2>{words.camps}</h2>
        <p class="hint">{words.campsHint}</p>
        {eitherOf(division) && <p class="hint">{words.eitherHint}</p>}
        {isLarge && <p class="hint">{cut}</p>}
        {(!isLarge || whole !== null) && <CampsPicture division={seen} network={near} lit={lit} />}
        <Members division={division} />
      </section>
      <section>
        <h2>{fill(words.tension, { count: total })}</h2>
        <TensionList division={division} onLight={setLit} />
      </section>
    </div>
  );
}

/** Who is in which camp, in words: what the picture shows by place. */
function Members({ division }: { readonly division: Schemas['Division'] }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <details>
      <summary>{words.members}</summary>
      <ol class="members">
        {division.factions.map(({ size, members }, place) => (
          <li key={place}>
            <b>{fill(words.camp, { place: number(place + 1, lang), size: number(size, lang) })}</b>{' '}
            {members.map(({ id, label, is_settled: isSettled }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <EntityLink id={id} label={label} />
                {isSettled === false && <span class="either"> ({words.either})</span>}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Ambivalent({ pairs }: { readonly pairs: readonly Schemas['AmbivalentPair'][] }) {
  const words = useWords(WORDS);
  useSheet((page) => drawAmbivalent(page, pairs), 2);
  return (
    <ul class="ambivalent">
      {pairs.map(({ actors, positive, negative }) => (
        <li key={actors.map(({ id }) => id).join(' ')}>
          <p class="pair">
            {actors.map(({ id, label }, place) => (
              <span key={id}>
                {place > 0 && ' – '}
                <EntityLink id={id} label={label} />
              </span>
            ))}
          </p>
          <p class="friendly">{words.friendlyBy}</p>
          <Evidence relationships={positive.relationships} />
          <p class="hostile">{words.hostileBy}</p>
          <Evidence relationships={negative.relationships} />
        </li>
      ))}
    </ul>
  );
}
