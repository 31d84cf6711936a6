/** One lane: a field or a place, who held it in bars, and under them where nobody did, or several. */
import { placed } from '../../drawing/placed';
import { dayOf, isoOf, place, years, type Scale } from '../../drawing/timescale';
import { EntityLink, TieLink } from '../../frame/links';
import { useAppState, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { inWords } from '../../words/edtf';
import { fill, number, type Lang } from '../../words/lang';
import { ContestStrip } from './contest-strip';
import { stepOn, type Step } from './contests';
import { gapUntil, isDisputed, isOpenEnd, isOpenStart, packed } from './lanes';
import type { Bar, Holders, Segment, Stretch } from './lanes';
import { onTold } from './told';
import { WORDS } from './words';

type Words = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

interface Props {
  readonly lane: Holders;
  readonly bars: readonly Bar[];
  readonly scale: Scale;
  readonly colours: ReadonlyMap<string, string>;
  readonly now: number;
  readonly isCertainOnly: boolean;
  /** How hard it was contested; null where it never was. */
  readonly contest: readonly Step[] | 'awaited' | null;
}

export function Lane({ lane, bars, scale, colours, now, isCertainOnly, contest }: Props) {
  const { resource, stretches } = lane;
  const today = isoOf(Math.floor(Date.now() / 86_400_000));
  const inScale = bars.filter(({ first, last }) => last >= scale.first && first <= scale.last);
  // What is of the same time for less than a hundredth of the line cannot be seen there; the strip below marks it.
  const rows = packed(inScale, (scale.last - scale.first) / 60);
  return (
    <li class="lane">
      <div class="lane-name">
        <b>
          <EntityLink id={resource.id} label={resource.label} />
        </b>
        <On lane={lane} now={now} />
        {contest !== null && contest !== 'awaited' && <Contested steps={contest} now={now} />}
      </div>
      <div class="lane-time">
        {years(scale, 24).map((year) => (
          <i key={year} class="tick" ref={placed(place(scale, dayOf(`${year}-01-01`)))} />
        ))}
        {rows.map((row, index) => (
          <ul key={index} class="bars">
            {row.map((bar) => (
              <OneBar
                key={bar.relationship}
                bar={bar}
                scale={scale}
                colour={colours.get(bar.holder.id) ?? 'who-other'}
                isCertainOnly={isCertainOnly}
              />
            ))}
          </ul>
        ))}
        <Strip stretches={[...stretches, ...gapUntil(today, stretches)]} bars={bars} scale={scale} />
        {contest !== null && <ContestStrip steps={contest === 'awaited' ? [] : contest} scale={scale} />}
        {now >= scale.first && now <= scale.last && <i class="now" ref={placed(place(scale, now))} />}
      </div>
    </li>
  );
}

interface BarProps {
  readonly bar: Bar;
  readonly scale: Scale;
  readonly colour: string;
  readonly isCertainOnly: boolean;
}

function OneBar({ bar, scale, colour, isCertainOnly }: BarProps) {
  const { lang, open } = useAppState();
  const words = useWords(WORDS);
  const segments = bar.segments.filter(({ sure }) => !isCertainOnly || sure === 'certain');
  const start = place(scale, segments[0]?.first ?? bar.first);
  const end = place(scale, (segments.at(-1)?.last ?? bar.last) + 1);
  if (segments.length === 0 || end <= start) {
    return null;
  }
  const within = (day: number) => (100 * (place(scale, day) - start)) / (end - start);
  const { label } = bar;
  const common = COMMON[lang];
  const name = bar.isDisputed ? `${label} · ${common.disputed}` : label;
  const parts = segments.map((each) => inSpan(each, words, lang)).join(common.semicolon);
  const told = fill(words.held, { holder: name, parts });
  const looks = [bar.isPartial ? 'partial' : '', bar.isDisputed ? 'disputed' : ''];
  const classes = ['bar', colour, ...looks, open === `~${bar.relationship}` ? 'open' : ''];
  return (
    <li class={classes.join(' ')} ref={placed(start, end)} title={told}>
      {segments.map((segment) => (
        <i
          key={segment.first}
          class={`segment ${segment.sure}`}
          ref={placed(within(segment.first), within(segment.last + 1))}
        />
      ))}
      <TieLink id={bar.relationship} label={name} />
      <span class="unseen">{told.slice(name.length)}</span>
    </li>
  );
}

function inSpan({ first, last, sure }: Segment, words: Words, lang: Lang): string {
  return fill(words.part, {
    sure: words[sure],
    first: isOpenStart({ first }) ? words.begin : inWords(isoOf(first), lang),
    last: isOpenEnd({ last }) ? words.end : inWords(isoOf(last), lang),
  });
}

/** Where nobody is known to have held it, and where several did. */
function Strip({ stretches, bars, scale }: { readonly stretches: readonly Stretch[] } & Pick<Props, 'bars' | 'scale'>) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const told = stretches.filter(({ state }) => state === 'open' || state === 'shared');
  return (
    <ul class="strip">
      {told.map(({ first, last, state }) => {
        const from = first === null ? 0 : place(scale, dayOf(first));
        const until = last === null ? 100 : place(scale, dayOf(last) + 1);
        const days = { first: inWords(first, lang), last: inWords(last, lang) };
        const shared = isDisputed({ first, last }, bars) ? words.claimedFrom : words.sharedFrom;
        const text = fill(state === 'open' ? words.gapFrom : shared, days);
        return until <= 0 || from >= 100 ? null : (
          <li key={`${state} ${first ?? ''}`} class={state} title={text} ref={placed(from, until)}>
            <span class="unseen">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who holds it on the day that is looked at. */
function On({ lane, now }: Pick<Props, 'lane' | 'now'>) {
  const { lang } = useAppState();
  return <span class="hint">{onTold(lane, now, lang)}</span>;
}

/** How hard it is contested on that day. */
function Contested({ steps, now }: { readonly steps: readonly Step[]; readonly now: number }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const step = stepOn(steps, now);
  return step === null ? null : (
    <span class="contest-now">{fill(words.contestNow, { index: number(step.index, lang) })}</span>
  );
}
