/** What is asked: between whom, which paths, and which of them is best. */
import { Choose } from '../../find/choose';
import { Button } from '../../frame/button';
import { Checked, Choice, type Options } from '../../frame/choice';
import { FIELDS } from '../../state/fields';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { number } from '../../words/lang';
import { Detour } from './detour';
import { WORDS } from './words';

const COUNTS = ['3', '5', '10', '20', '50'] as const;
const HOPS = ['1', '2', '3', '4', '5', '6', '8', '10'] as const;
/** What the interface takes where nothing is said. */
const USUAL = { k: '5', hops: '6' } as const;

export function Form() {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  const numbers = (all: readonly string[]): Options<string> =>
    all.map((each) => [each, number(Number(each), state.lang)]);
  return (
    <form class="ask-form" aria-label={words.title} onSubmit={(event) => event.preventDefault()}>
      <div class="ends">
        <Choose name="start" label={words.start} value={state.start} onChoose={(start) => store.set({ start })} />
        <Button
          class="tool"
          aria-label={words.swap}
          title={words.swap}
          isOff={state.start === '' && state.goal === ''}
          onClick={() => store.set({ start: state.goal, goal: state.start })}
        >
          <span aria-hidden="true">⇄</span>
        </Button>
        <Choose name="goal" label={words.goal} value={state.goal} onChoose={(goal) => store.set({ goal })} />
      </div>
      <Choice
        label={words.by}
        value={state.by}
        options={[
          ['hops', words.hops],
          ['grade', words.byGrade],
          ['weight', words.weight],
        ]}
        onChoose={(by) => store.set({ by })}
      />
      <Choice
        label={words.k}
        value={state.k === '' ? USUAL.k : state.k}
        options={numbers(COUNTS)}
        onChoose={(value) => store.set({ k: value === USUAL.k ? '' : value })}
      />
      <Choice
        label={words.most}
        value={state.hops === '' ? USUAL.hops : state.hops}
        options={numbers(HOPS)}
        onChoose={(value) => store.set({ hops: value === USUAL.hops ? '' : value })}
      />
      <Choice
        label={words.net}
        value={state.net}
        options={[
          ['', words.anyNet],
          ['+', words.friendlyNet],
          ['-', words.hostileNet],
        ]}
        onChoose={(net) => store.set({ net })}
      />
      <Choice
        label={words.ties}
        value={state.sign.join()}
        options={[
          ['', words.anyTie],
          ['+,-', words.signed],
          ['+', words.friendly],
          ['-', words.hostile],
        ]}
        onChoose={(value) => store.set({ sign: FIELDS.sign.read([value]) })}
      />
      <Choice
        label={words.through}
        value={state.through}
        options={[
          ['actors', words.actors],
          ['all', words.anything],
        ]}
        onChoose={(through) => store.set({ through })}
      />
      <Checked isOn={state.directed} onToggle={(directed) => store.set({ directed })}>
        {words.directed}
      </Checked>
      <Checked isOn={state.anachronism} onToggle={(anachronism) => store.set({ anachronism })}>
        {words.anachronism}
      </Checked>
      <Detour />
    </form>
  );
}
