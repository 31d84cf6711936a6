/** What the signs of the map say, and what it cannot say. */
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { REACH } from './division';
import { Sign } from './sign';
import type { Form } from './sites';
import { WORDS } from './words';

export const SIGNS: readonly {
  readonly name: keyof (typeof WORDS)['en'];
  readonly form: Form;
  readonly outline: string;
}[] = [
  { name: 'settlement', form: 'settlement', outline: '' },
  { name: 'field', form: 'field', outline: '' },
  { name: 'base', form: 'base', outline: '' },
  { name: 'area', form: 'area', outline: 'area' },
  { name: 'doubtful', form: 'settlement', outline: 'doubtful' },
  { name: 'disputed', form: 'settlement', outline: 'disputed' },
  { name: 'contested', form: 'settlement', outline: 'contested' },
  { name: 'inferred', form: 'base', outline: 'inferred' },
];

export function Key() {
  const store = useStore();
  const { areas, lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <section class="key">
      <label class="check">
        <input
          type="checkbox"
          checked={areas === 'on'}
          onChange={() => store.set({ areas: areas === 'on' ? 'off' : 'on' })}
        />
        <span>{words.areas}</span>
      </label>
      <p class="hint">{fill(words.areasHint, { km: number(REACH, lang) })}</p>
      <details>
        <summary>{words.key}</summary>
        <ul class="signs">
          {SIGNS.map(({ name, form, outline }) => (
            <li key={name}>
              <Sign form={form} fills={[]} outline={outline} />
              <span>{words[name]}</span>
            </li>
          ))}
        </ul>
        <p class="hint">{words.shared}</p>
        <p class="hint">{words.lens}</p>
        <p class="hint">{words.ground}</p>
      </details>
    </section>
  );
}
