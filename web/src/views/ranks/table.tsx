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
}

export function RanksTable({ bump, days }: Props) {
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
                  <Rank mark={course.marks.find((mark) => mark.column === column)} />
                </td>
              ))}
              <td>
                <Movement course={course} columns={days.length} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rank({ mark }: { readonly mark: Mark | undefined }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  if (mark === undefined) {
    return <span class="hint">{words.unranked}</span>;
  }
  return (
    <>
      {number(mark.rank, lang)}
      {mark.isTied && <span class="hint"> {words.tied}</span>}
    </>
  );
}

function Movement({ course, columns }: { readonly course: Course; readonly columns: number }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { marks, rise } = course;
  if (rise !== null) {
    const by = number(Math.abs(rise), lang);
    return <>{rise === 0 ? words.stayed : fill(rise > 0 ? words.rose : words.fell, { by })}</>;
  }
  const hasFirst = marks.some(({ column }) => column === 0);
  const hasLast = marks.some(({ column }) => column === columns - 1);
  return <>{hasFirst === hasLast ? '' : hasLast ? words.entered : words.left}</>;
}
