/** One path: drawn from entity to entity, in a sentence, and with the days on which all of it may have held. */
import { placed } from '../../drawing/placed';
import { dayOf, isoOf, place as placeOn, years, type Scale } from '../../drawing/timescale';
import { EntityLink } from '../../frame/links';
import { useAppState, useVocabulary, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { datesInWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import { ShapeSwatch } from '../look/swatch';
import { HopLines } from './hop';
import { shares, type Path } from './query';
import { daysTold } from './told';
import { WORDS } from './words';

interface Props {
  readonly path: Path;
  readonly place: number;
  readonly scale: Scale;
}

export function OnePath({ path, place, scale }: Props) {
  const { by, lang } = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const net = { '+': common.friendly, '-': common.hostile, both: words.both, none: words.undecided }[path.net_sign];
  return (
    <li class="path" aria-label={fill(words.path, { place: number(place, lang) })}>
      <p class="path-facts">
        <b>{number(place, lang)}</b>
        <span>{fill(words.length, { count: number(path.length, lang) })}</span>
        <span>
          {common.grade} <b class="grade">{path.grade ?? common.noGrade}</b>
        </span>
        <span>{fill(words.netSign, { sign: net })}</span>
        {by === 'weight' && <span>{fill(words.weighs, { weight: number(path.weight, lang) })}</span>}
      </p>
      <ol class="chain">
        {path.entities.map((entity, index) => {
          const hop = path.hops[index - 1];
          return (
            <li key={entity.id} class={index === 0 ? 'first' : ''}>
              {hop !== undefined && <HopLines hop={hop} />}
              <EntityMark id={entity.id} label={entity.label} kinds={entity.kinds} />
            </li>
          );
        })}
      </ol>
      {path.sentence !== null && (
        <p class="path-sentence" dir="auto">
          {datesInWords(path.sentence, lang)}
        </p>
      )}
      <Common path={path} scale={scale} />
    </li>
  );
}

interface MarkProps {
  readonly id: string;
  readonly label: string | null;
  readonly kinds: readonly string[];
}

function EntityMark({ id, label, kinds }: MarkProps) {
  const { open } = useAppState();
  const vocabulary = useVocabulary();
  return (
    <span class={`entity-mark ${open === id ? 'open' : ''}`}>
      <ShapeSwatch kind={vocabulary.root(kinds[0] ?? '')} />
      <EntityLink id={id} label={label} />
    </span>
  );
}

/** The common days: in words, and on a line of time that is the same for all paths. */
function Common({ path, scale }: Pick<Props, 'path' | 'scale'>) {
  const { at, lang } = useAppState();
  const words = useWords(WORDS);
  const { certain, possible } = path;
  return (
    <div class="common-days">
      <p class="hint">
        {words.days}: {daysTold(path, lang)}
      </p>
      {possible.length > 0 && at === '' && (
        <div class="track" aria-hidden="true">
          {years(scale, 40).map((year) => (
            <i key={year} class="tick" ref={placed(placeOn(scale, dayOf(`${year}-01-01`)))} />
          ))}
          {shares(possible, scale).map(([start, end]) => (
            <i key={`p${start}`} class="segment possible" ref={placed(start, end)} />
          ))}
          {shares(certain, scale).map(([start, end]) => (
            <i key={`c${start}`} class="segment certain" ref={placed(start, end)} />
          ))}
          <span class="year">{isoOf(scale.first).slice(0, 4)}</span>
          <span class="year last">{isoOf(scale.last).slice(0, 4)}</span>
        </div>
      )}
    </div>
  );
}
