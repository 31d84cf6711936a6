/** The days that are held against each other: each can be changed or taken away, others added. */
import { DayInput } from '../../frame/day-input';
import { Icon } from '../../frame/icon';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { inWords } from '../../words/edtf';
import { isDate } from '../../words/date';
import { yearAfter } from './bump';
import { WORDS } from './words';

/** As many columns as can be read. */
const MOST = 12;

export function Days({ days }: { readonly days: readonly string[] }) {
  const store = useStore();
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const put = (next: readonly string[]) => store.set({ days: [...new Set(next)].sort() });
  return (
    <fieldset class="days">
      <legend class="unseen">{words.days}</legend>
      {days.map((day) => (
        <span class="day" key={day}>
          <DayInput
            label={`${words.day}: ${inWords(day, lang)}`}
            isUnseen
            value={day}
            onDay={(value) => isDate(value) && put(days.map((each) => (each === day ? value : each)))}
          />
          {days.length > 2 && (
            <button
              type="button"
              class="bare"
              aria-label={`${words.without}: ${inWords(day, lang)}`}
              onClick={() => put(days.filter((each) => each !== day))}
            >
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
      {days.length < MOST && (
        <button type="button" onClick={() => put([...days, yearAfter(days.at(-1) ?? '2019-01-01')])}>
          {words.add}
        </button>
      )}
    </fieldset>
  );
}
