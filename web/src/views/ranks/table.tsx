/** The same as the chart, in rows: rank on each day, and how far it moved. */
import { EntityLink } from '../../frame/links';
import { useAppState, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { fill, number } from '../../words/lang';
import type { Bump, Course, Mark } from './bump';
import { WORDS } from './words';

interface Props {
  readonly bump: Bump;
  readonly days: readonly string[];
  /** How many are listed of a day on which there are more; null where all are. */
  readonly cuts: readonly (number | null)[];
}

export function RanksTable({ bump, days, cuts }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.table}>
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            {days.map((day) => (
              <th scope="col" key={day}>
                {inWords(day, lang)}
              </th>
            ))}
            <th scope="col">{words.moved}</th>
          </tr>
        </thead>
        <tbody>
          {bump.courses.map((course) => (
            <tr key={course.id}>
              <th scope="row">
                <EntityLink id={course.id} label={course.label} />
              </th>
              {days.map((day, column) => (
                <td key={day}>
                  <Rank mark={course.marks.find((mark) => mark.column === column)} cut={cuts[column] ?? null} />
                </td>
              ))}
              <td>
                <Movement course={course} cuts={cuts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rank({ mark, cut }: { readonly mark: Mark | undefined; readonly cut: number | null }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  if (mark === undefined) {
    const isUnknown = cut !== null;
    return <span class="hint">{isUnknown ? fill(words.beyond, { count: number(cut, lang) }) : words.unranked}</span>;
  }
  return (
    <>
      {number(mark.rank, lang)}
      {mark.isTied && <span class="hint"> {words.tied}</span>}
    </>
  );
}

function Movement({ course, cuts }: { readonly course: Course; readonly cuts: Props['cuts'] }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { marks, rise } = course;
  if (rise !== null) {
    const by = number(Math.abs(rise), lang);
    return <>{rise === 0 ? words.stayed : fill(rise > 0 ? words.rose : words.fell, { by })}</>;
  }
  const last = cuts.length - 1;
  const hasFirst = marks.some(({ column }) => column === 0);
  const hasLast = marks.some(({ column }) => column === last);
  // Who is not listed may still be ranked, behind all who are.
  const isUnknown = cuts[hasFirst ? last : 0] !== null;
  return <>{hasFirst === hasLast || isUnknown ? '' : hasLast ? words.entered : words.left}</>;
}
