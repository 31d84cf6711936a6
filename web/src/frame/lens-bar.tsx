/** The lens: which part of the graph is looked at. What the legend has is in the legend; here are days and grades. */
import { useAppState, useStore, useVocabulary, useWords } from '../state/hooks';
import { isOpen, lensOf } from '../state/address';
import { FIELDS, LENS, type Lens } from '../state/fields';
import { inWords } from '../words/edtf';
import { DayInput } from './day-input';
import { Icon } from './icon';
import { WORDS } from './words';

const GRADES = ['A1', 'B2', 'C3', 'D4', 'E5'] as const;

export function LensBar() {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  const grades = GRADES.some((grade) => grade === state.min_grade) ? GRADES : [state.min_grade, ...GRADES];
  return (
    <form class="lens" aria-label={words.lens} onSubmit={(event) => event.preventDefault()}>
      <Day name="at" label={words.at} />
      <Day name="known" label={words.known} />
      <label class="choice">
        <span>{words.grade}</span>
        <select value={state.min_grade} onChange={(event) => store.set({ min_grade: event.currentTarget.value })}>
          <option value="">{words.anyGrade}</option>
          {grades
            .filter((grade) => grade !== '')
            .map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
        </select>
      </label>
      <label class="choice">
        <span>{words.certainty}</span>
        <select
          value={state.certainty}
          onChange={(event) => store.set({ certainty: FIELDS.certainty.read([event.currentTarget.value]) })}
        >
          <option value="">{words.anyCertainty}</option>
          <option value="certain">{words.certain}</option>
        </select>
      </label>
      <Chips />
      {!isOpen(lensOf(state)) && (
        <button type="button" class="link" onClick={() => store.set({ ...lensOf(CLEARED), whole: true })}>
          {words.clear}
        </button>
      )}
    </form>
  );
}

const CLEARED = Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.initial])) as never;

function Day({ name, label }: { readonly name: 'at' | 'known'; readonly label: string }) {
  const store = useStore();
  const value = useAppState()[name];
  const words = useWords(WORDS);
  return (
    <span class="day">
      <label class="choice">
        <span>{label}</span>
        <DayInput value={value} onDay={(day) => store.set({ [name]: day })} />
      </label>
      {value !== '' && (
        <button
          type="button"
          class="bare"
          aria-label={`${words.without}: ${label}`}
          onClick={() => store.set({ [name]: '' })}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}

/** Options that have no place of their own: each can be taken away. */
const LISTED = ['type', 'support', 'source', 'not_source', 'scenario', 'from', 'until'] as const;
const TERMS: Readonly<Record<string, 'types' | 'supports'>> = { type: 'types', support: 'supports' };

function Chips() {
  const store = useStore();
  const state = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const given = LISTED.flatMap((name) => [state[name]].flat().map((value) => ({ name, value })));
  return (
    <>
      {given
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => {
          const list = TERMS[name];
          const isDated = name === 'from' || name === 'until';
          const plain = isDated ? inWords(value, state.lang) : value;
          const label = list === undefined ? plain : vocabulary.label(list, value, state.lang);
          return (
            <span class="chip" key={`${name} ${value}`}>
              {words[name]}: <bdi>{label}</bdi>
              <button
                type="button"
                class="bare"
                aria-label={`${words.without}: ${label}`}
                onClick={() => store.set(removed(lensOf(state), name, value))}
              >
                ×
              </button>
            </span>
          );
        })}
    </>
  );
}

function removed(lens: Lens, name: keyof typeof LENS, value: string): Partial<Lens> {
  const now = lens[name];
  return { [name]: typeof now === 'string' ? '' : now.filter((each) => each !== value) };
}
