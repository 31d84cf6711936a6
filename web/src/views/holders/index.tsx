/** Who holds what: a lane for each field or place, through time. */
import { useMemo } from 'preact/hooks';
import { dayOf, firstOf, lastOf, scaleOf, type Scale } from '../../drawing/timescale';
import { EntityLink } from '../../frame/links';
import { Answered } from '../../frame/waiting';
import { useAnswer, useAppState, useWords } from '../../state/hooks';
import { once, useSeen, useSheet } from '../../take/sheet/use';
import { fill, number } from '../../words/lang';
import { contestsOf, found, keyOf, type Found } from './asked';
import { Axis } from './axis';
import { Bar } from './bar';
import { Lane } from './lane';
import { barsOf, daysOf, ranked } from './lanes';
import { drawHolders } from './sheet';
import { WORDS } from './words';

/** Holders with a colour of their own: those who held longest. */
export const COLOURED = 6;

export default function HoldersView() {
  const state = useAppState();
  const words = useWords(WORDS);
  const asked = useAnswer(keyOf(state), (signal) => found(state, signal));
  return (
    <section class="holders" aria-label={words.title}>
      <Answered asked={asked} what={words.what}>
        {(answer) => <Lanes answer={answer} />}
      </Answered>
    </section>
  );
}

function Lanes({ answer }: { readonly answer: Found }) {
  const state = useAppState();
  const { at, certainty, from, lang, until } = state;
  const words = useWords(WORDS);
  const today = dayOf(new Date().toISOString().slice(0, 10));
  const lanes = useMemo(() => answer.lanes.map((lane) => ({ lane, bars: barsOf(lane) })), [answer]);
  const held = lanes.filter(({ bars }) => bars.length > 0);
  const bars = held.flatMap((each) => each.bars);
  const whole = scaleOf([...daysOf(bars), today]) ?? { first: today, last: today };
  const scale: Scale = { first: firstOf(from) ?? whole.first, last: lastOf(until) ?? whole.last };
  const { contested } = answer;
  const contests = useAnswer(JSON.stringify([keyOf(state), contested]), (signal) =>
    contestsOf(state, contested, signal),
  );
  const holders = useMemo(() => ranked(bars, whole), [answer]);
  const colours = new Map(holders.slice(0, COLOURED).map(({ id }, index) => [id, `who-${index + 1}`]));
  const now = at === '' ? today : dayOf(at);
  const unheld = lanes.filter((each) => each.bars.length === 0).map(({ lane }) => lane.resource);
  const [isToday, isCertainOnly] = [at === '', certainty === 'certain'];
  const { total } = answer;
  const asked = answer.lanes.length;
  useSheet((page) =>
    drawHolders(page, {
      held,
      unheld,
      total,
      asked,
      holders,
      colours,
      scale,
      now,
      isToday,
      isCertainOnly,
      contests: contests.answer,
    }),
  );
  useSeen(() => ({
    ids: once(held.flatMap(({ lane, bars: each }) => [lane.resource.id, ...each.map(({ holder }) => holder.id)])),
    types: [],
  }));
  return (
    <>
      <Bar answer={answer} holders={holders} colours={colours} />
      {held.length === 0 ? (
        <div class="notice" role="status">
          <p>{words.empty}</p>
          <p>{words.emptyHint}</p>
        </div>
      ) : (
        <div class="lanes" tabIndex={0} role="region" aria-label={words.what}>
          <Axis scale={scale} now={now} isToday={isToday} />
          <ol class="lane-list">
            {held.map((each) => (
              <Lane
                key={each.lane.resource.id}
                lane={each.lane}
                bars={each.bars}
                scale={scale}
                colours={colours}
                now={now}
                isCertainOnly={isCertainOnly}
                contest={
                  contested.includes(each.lane.resource.id)
                    ? (contests.answer?.get(each.lane.resource.id) ?? 'awaited')
                    : null
                }
              />
            ))}
          </ol>
          {answer.total > answer.lanes.length && (
            <p class="hint">
              {fill(words.some, { count: number(answer.lanes.length, lang), total: number(answer.total, lang) })}
            </p>
          )}
          {unheld.length > 0 && (
            <p class="hint">
              {words.unheld}{' '}
              {unheld.map(({ id, label }, index) => (
                <span key={id}>
                  {index > 0 && ' · '}
                  <EntityLink id={id} label={label} />
                </span>
              ))}
            </p>
          )}
          {contests.refusal !== null && (
            <p class="hint" role="status">
              {words.noContest}
            </p>
          )}
          <p class="hint">{words.aside}</p>
        </div>
      )}
    </>
  );
}
