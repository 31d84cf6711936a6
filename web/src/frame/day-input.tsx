/**
 * A box for a day. Browsers have one that takes full days alone; a date of the address that is less exact stands in a
 * box for text, with the day that it is taken for, until it is a full day or nothing.
 */
import { useId, useState } from 'preact/hooks';
import { useAppState, useWords } from '../state/hooks';
import { dayMeant, isDate, isDay } from '../words/date';
import { inWords } from '../words/edtf';
import { dictionary, fill } from '../words/lang';

const WORDS = dictionary({
  en: { meant: 'taken as {day}', none: 'Not a date, such as 2017-11-03, 2017-11 or 2017.' },
  ar: { meant: 'يُؤخذ على أنه {day}', none: 'ليس تاريخًا مثل 2017-11-03 أو 2017-11 أو 2017.' },
});

interface Props {
  readonly value: string;
  /** What the box is called, where no label does it. */
  readonly name?: string;
  readonly onDay: (day: string) => void;
}

export function DayInput({ value, name, onDay }: Props) {
  return value === '' || isDay(value) ? (
    <input
      type="date"
      aria-label={name}
      value={value}
      min="1900-01-01"
      max="2100-12-31"
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  ) : (
    <DateText {...{ value, name, onDay }} />
  );
}

function DateText({ value, name, onDay }: Omit<Props, 'name'> & { readonly name: string | undefined }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const id = useId();
  const [typed, setTyped] = useState({ value, text: value });
  // What was typed belongs to the day that stood there: another day replaces it at once, never later.
  const text = typed.value === value ? typed.text : value;
  const isWrong = text !== '' && !isDate(text);
  return (
    <>
      <input
        type="text"
        class="date-text"
        dir="ltr"
        aria-label={name}
        aria-invalid={isWrong}
        aria-describedby={id}
        maxLength={30}
        spellcheck={false}
        value={text}
        onInput={(event) => setTyped({ value, text: event.currentTarget.value.trim() })}
        onChange={() => !isWrong && onDay(text)}
      />
      <span id={id} class={isWrong ? 'hint hostile' : 'hint'} role="status">
        {isWrong ? words.none : text !== '' && fill(words.meant, { day: inWords(dayMeant(text), lang) })}
      </span>
    </>
  );
}
