/** The bar at the foot of any view while a story is made: a sentence, and the view is added. */
import { useState } from 'preact/hooks';
import { StateLink } from '../../frame/links';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { added } from './edit';
import { inLang, LONGEST_TEXT, misfit, type Fault, type Story } from './model';
import { packed } from './pack';
import { Refused } from './refused';
import { viewOfState } from './step-view';
import { WORDS } from './words';

export function Maker({ story }: { readonly story: Story }) {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const add = async () => {
    const sentence = { en: '', ar: '', [state.lang]: text.trim() };
    const next = added(story, { view: viewOfState(state), sentence });
    const found = misfit(next);
    setFault(found);
    if (found === null) {
      setText('');
      store.set({ told: await packed(next) });
    }
  };
  return (
    <section class="telling making" aria-label={words.making}>
      <p>
        <bdi>{inLang(story.title, state.lang).text || words.untitled}</bdi>{' '}
        <span class="count">{fill(words.steps, { count: number(story.steps.length, state.lang) })}</span>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          type="text"
          aria-label={words.say}
          placeholder={words.say}
          maxLength={LONGEST_TEXT}
          dir="auto"
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="main">
          {words.add}
        </button>
        {fault !== null && <Refused fault={fault} />}
      </form>
      <StateLink to={{ view: 'story' }}>{words.edit}</StateLink>
      <button type="button" class="link" onClick={() => store.set({ told: '' })}>
        {words.away}
      </button>
    </section>
  );
}
