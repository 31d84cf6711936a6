/** What is asked: between whom, which paths, and which of them is best. */
import type { ComponentChildren } from 'preact';
import { Choose } from '../../find/choose';
import { FIELDS } from '../../state/fields';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { number } from '../../words/lang';
import { WORDS } from './words';

const COUNTS = ['3', '5', '10', '20', '50'] as const;
const HOPS = ['1', '2', '3', '4', '5', '6', '8', '10'] as const;
/** What the interface takes where nothing is said. */
const USUAL = { k: '5', hops: '6' } as const;

export function Form() {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  const sign = state.sign.join();
  const numbers = (all: readonly string[]) => all.map((each) => [each, number(Number(each), state.lang)] as const);
  return (
    <form class="ask-form" aria-label={words.title} onSubmit={(event) => event.preventDefault()}>
      <div class="ends">
        <Choose
          name="start"
          label={words.start}
          hint={words.hint}
          value={state.start}
          words={words}
          onChoose={(start) => store.set({ start })}
        />
        <button
          type="button"
          class="tool"
          aria-label={words.swap}
          title={words.swap}
          disabled={state.start === '' && state.goal === ''}
          onClick={() => store.set({ start: state.goal, goal: state.start })}
        >
          <span aria-hidden="true">⇄</span>
        </button>
        <Choose
          name="goal"
          label={words.goal}
          hint={words.hint}
          value={state.goal}
          words={words}
          onChoose={(goal) => store.set({ goal })}
        />
      </div>
      <Select
        label={words.by}
        value={state.by}
        options={[
          ['hops', words.hops],
          ['grade', words.byGrade],
          ['weight', words.weight],
        ]}
        onChange={(value) => store.set({ by: FIELDS.by.read([value]) })}
      />
      <Select
        label={words.k}
        value={state.k === '' ? USUAL.k : state.k}
        options={numbers(COUNTS)}
        onChange={(value) => store.set({ k: value === USUAL.k ? '' : value })}
      />
      <Select
        label={words.most}
        value={state.hops === '' ? USUAL.hops : state.hops}
        options={numbers(HOPS)}
        onChange={(value) => store.set({ hops: value === USUAL.hops ? '' : value })}
      />
      <Select
        label={words.net}
        value={state.net}
        options={[
          ['', words.anyNet],
          ['+', words.friendlyNet],
          ['-', words.hostileNet],
        ]}
        onChange={(value) => store.set({ net: FIELDS.net.read([value]) })}
      />
      <Select
        label={words.ties}
        value={sign}
        options={[
          ['', words.anyTie],
          ['+,-', words.signed],
          ['+', words.friendly],
          ['-', words.hostile],
        ]}
        onChange={(value) => store.set({ sign: FIELDS.sign.read([value]) })}
      />
      <Select
        label={words.through}
        value={state.through}
        options={[
          ['actors', words.actors],
          ['all', words.anything],
        ]}
        onChange={(value) => store.set({ through: FIELDS.through.read([value]) })}
      />
      <Check isOn={state.directed} onToggle={(directed) => store.set({ directed })}>
        {words.directed}
      </Check>
      <Check isOn={state.anachronism} onToggle={(anachronism) => store.set({ anachronism })}>
        {words.anachronism}
      </Check>
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const isListed = options.some(([each]) => each === value);
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {!isListed && <option value={value}>{value}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ComponentChildren;
}

function Check({ isOn, onToggle, children }: CheckProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <b>{children}</b>
    </label>
  );
}
