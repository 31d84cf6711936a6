/** The lens: which part of the graph is looked at. What the legend has is in the legend; here are days and grades. */
import { useAppState, useStore, useVocabulary, useWords } from '../state/hooks';
import { isOpen, lensOf } from '../state/address';
import { FIELDS, LENS, type Lens } from '../state/fields';
import { useLensNames } from '../state/lens-names';
import { regarded } from '../state/lens-text';
import { inWords } from '../words/edtf';
import { Chip } from './chip';
import { Choice } from './choice';
import { DayInput } from './day-input';
import { Icon } from './icon';
import { WORDS } from './words';

const GRADES = ['A1', 'B2', 'C3', 'D4', 'E5'] as const;

export function LensBar() {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  return (
    <form class="lens" aria-label={words.lens} onSubmit={(event) => event.preventDefault()}>
      <Day name="at" label={words.at} />
      <Day name="known" label={words.known} />
      <Choice
        label={words.grade}
        value={state.min_grade}
        options={[['', words.anyGrade], ...GRADES.map((grade) => [grade, grade] as const)]}
        onChoose={(grade) => store.set({ min_grade: grade })}
      />
      <Choice
        label={words.certainty}
        value={state.certainty === 'certain' ? 'certain' : ''}
        options={[
          ['', words.anyCertainty],
          ['certain', words.certain],
        ]}
        onChoose={(certainty) => store.set({ certainty })}
      />
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
      <DayInput label={label} value={value} onDay={(day) => store.set({ [name]: day })} />
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
  const names = useLensNames(state);
  // Of what the view does not regard nothing is said.
  const lens = regarded(state);
  const given = LISTED.flatMap((name) => [lens[name]].flat().map((value) => ({ name, value })));
  return (
    <>
      {given
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => {
          const list = TERMS[name];
          const isDated = name === 'from' || name === 'until';
          const isNamed = list === undefined && !isDated;
          const plain = isDated ? inWords(value, state.lang) : (names.get(value) ?? value);
          const label = list === undefined ? plain : vocabulary.label(list, value, state.lang);
          return (
            <Chip
              key={`${name} ${value}`}
              of={words[name]}
              name={label}
              {...(isNamed ? { id: value } : {})}
              without={`${words.without}: ${label}`}
              onRemove={() => store.set(removed(lensOf(state), name, value))}
            />
          );
        })}
    </>
  );
}

function removed(lens: Lens, name: keyof typeof LENS, value: string): Partial<Lens> {
  const now = lens[name];
  return { [name]: typeof now === 'string' ? '' : now.filter((each) => each !== value) };
}
