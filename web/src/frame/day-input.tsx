/**
 * A box for a date, typed as the service takes it: a day, a month, a year, about, between; or a day from the calendar
 * beside it. What it is taken for stands behind it, unless it is a full day.
 */
import { useId, useRef, useState } from 'preact/hooks';
import { useAppState, useWords } from '../state/hooks';
import { isEnd } from '../state/fits';
import { dayMeant, isDate, isDay } from '../words/date';
import { inWords } from '../words/edtf';
import { dictionary, fill } from '../words/lang';
import { Icon } from './icon';

const WORDS = dictionary({
  en: {
    meant: 'taken as {day}',
    none: 'Not a date, such as 2017-11-03, 2017-11 or 2017.',
    such: 'A date, such as 2017-11-03, 2017-11 or 2017.',
    calendar: 'Calendar',
  },
  ar: {
    meant: 'يُؤخذ على أنه {day}',
    none: 'ليس تاريخًا مثل 2017-11-03 أو 2017-11 أو 2017.',
    such: 'تاريخ مثل 2017-11-03 أو 2017-11 أو 2017.',
    calendar: 'التقويم',
  },
});

interface Props {
  readonly value: string;
  /** What the box is called, before it. */
  readonly label: string;
  /** Whether that is for the ear alone. */
  readonly isUnseen?: boolean;
  /** Whether it is an end of a time, which keeps all that was written, and may be open (`..`). */
  readonly isOfTime?: boolean;
  readonly onDay: (day: string) => void;
}

export function DayInput({ value, label, isUnseen = false, isOfTime = false, onDay }: Props) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const id = useId();
  const [typed, setTyped] = useState({ value, text: value });
  const calendar = useRef<HTMLInputElement>(null);
  // What was typed belongs to the day that stood there: another day replaces it at once, never later.
  const text = typed.value === value ? typed.text : value;
  const isWrong = text !== '' && !(isOfTime ? isEnd(text) : isDate(text));
  const taken = isOfTime ? inWords(text, lang) : fill(words.meant, { day: inWords(dayMeant(text), lang) });
  return (
    <span class="day-input">
      <label class="choice">
        <span class={isUnseen ? 'unseen' : ''}>{label}</span>
        <input
          ref={(box) => box?.setCustomValidity(isWrong ? words.none : '')}
          type="text"
          class="date-text"
          dir="ltr"
          placeholder="YYYY-MM-DD"
          title={words.such}
          aria-invalid={isWrong}
          aria-describedby={id}
          maxLength={30}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setTyped({ value, text: event.currentTarget.value.trim() })}
          onChange={() => !isWrong && onDay(text)}
        />
      </label>
      <span class="calendar">
        <input
          ref={calendar}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          min="1900-01-01"
          max="2100-12-31"
          value={dayMeant(text) ?? ''}
          onChange={(event) => onDay(event.currentTarget.value)}
        />
        <button
          type="button"
          class="bare"
          aria-label={`${words.calendar}: ${label}`}
          title={words.calendar}
          onClick={() => calendar.current?.showPicker()}
        >
          <Icon name="calendar" />
        </button>
      </span>
      <span id={id} class={isWrong ? 'hint hostile' : 'hint'} role="status">
        {isWrong ? words.none : text !== '' && !isDay(text) && taken}
      </span>
    </span>
  );
}
