/** What the sizes and groups in the picture are: beside the picture, or in the legend of a narrow page. */
import { Choice } from '../../frame/choice';
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
      <Choice
        label={words.size}
        value={state.size}
        options={SIZES.map((name) => [name, words[name]])}
        onChoose={(size) => store.set({ size })}
      />
      <Choice
        label={words.group}
        value={state.group}
        options={GROUPS.map((name) => [name, words[name]])}
        onChoose={(group) => store.set({ group })}
      />
    </>
  );
}
