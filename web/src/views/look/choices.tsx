/** What the sizes and groups in the picture are: beside the picture, or in the legend of a narrow page. */
import { FIELDS } from '../../state/fields';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { WORDS } from './words';

const SIZES = ['ties', 'pagerank', 'betweenness', 'closeness', 'same'] as const;
const GROUPS = ['none', 'leiden', 'balance'] as const;

export function Choices() {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  return (
    <>
      <label class="choice">
        <span>{words.size}</span>
        <select
          value={state.size}
          onChange={(event) => store.set({ size: FIELDS.size.read([event.currentTarget.value]) })}
        >
          {SIZES.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <span>{words.group}</span>
        <select
          value={state.group}
          onChange={(event) => store.set({ group: FIELDS.group.read([event.currentTarget.value]) })}
        >
          {GROUPS.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
