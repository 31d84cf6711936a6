/** The two sides: a day and a day of knowledge each. The later side is that of the lens. */
import { DayInput } from '../../frame/day-input';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { swapped } from './sides';
import { WORDS } from './words';

type Name = 'before' | 'before_known' | 'at' | 'known';

export function SideBar() {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  return (
    <form class="sides" aria-label={words.sides} onSubmit={(event) => event.preventDefault()}>
      <Side name={words.earlier} day="before" known="before_known" />
      <button
        type="button"
        class="tool"
        aria-label={words.swap}
        title={words.swap}
        onClick={() => store.set(swapped(state))}
      >
        <span aria-hidden="true">⇄</span>
      </button>
      <Side name={words.later} day="at" known="known" />
    </form>
  );
}

interface SideProps {
  readonly name: string;
  readonly day: Name;
  readonly known: Name;
}

function Side({ name, day, known }: SideProps) {
  const words = useWords(WORDS);
  return (
    <fieldset>
      <legend>{name}</legend>
      <Day name={day} label={words.day} />
      <Day name={known} label={words.known} />
    </fieldset>
  );
}

function Day({ name, label }: { readonly name: Name; readonly label: string }) {
  const store = useStore();
  const value = useAppState()[name];
  return <DayInput label={label} value={value} onDay={(next) => store.set({ [name]: next })} />;
}
