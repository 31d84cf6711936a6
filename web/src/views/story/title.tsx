/** The head of a story: what it is called, and what can be done with it as a whole. */
import { useState } from 'preact/hooks';
import { copy } from '../../frame/copy';
import { StateLink } from '../../frame/links';
import { stateOf } from '../../state/address';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { saved } from '../../take/saved';
import { LANGS } from '../../words/lang';
import { complete } from './complete';
import { titled } from './edit';
import { Fault, inLang, LONGEST_TEXT, textOf, type Story } from './model';
import { stateAt } from './step-view';
import { WORDS } from './words';
import { Wrong } from './wrong';

interface Props {
  readonly story: Story;
  /** The story is the reader's own, and can be changed. */
  readonly isMine: boolean;
  readonly onChange: (story: Story) => void;
}

export function Title({ story, isMine, onChange }: Props) {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const title = inLang(story.title, state.lang);
  const save = () => {
    const found = faultOf(story);
    setFault(found);
    if (found === null) {
      saved(new Blob([textOf(story)], { type: 'application/json' }), 'story.json');
    }
  };
  /** Who is sent the address sees the story; it is read and changed from there. */
  const onCopy = async () => {
    const { lang, story: name, told } = state;
    const to = story.steps.length === 0 ? { view: 'story' } : { step: '1' };
    const address = new URL(store.href({ ...stateOf(''), lang, story: name, told, ...to }), location.href).href;
    setSaid((await copy(address)) ? words.copied : words.notCopied);
  };
  return (
    <header>
      <h3 lang={title.lang} dir="auto">
        {title.text || words.untitled}
      </h3>
      {isMine && (
        <div class="story-texts">
          {LANGS.map((lang) => (
            <label key={lang}>
              <span class="hint">{`${words.title} · ${NAMES[lang]}`}</span>
              <input
                type="text"
                lang={lang}
                dir="auto"
                maxLength={LONGEST_TEXT}
                value={story.title[lang]}
                onChange={(event) => onChange(titled(story, lang, event.currentTarget.value))}
              />
            </label>
          ))}
        </div>
      )}
      <p class="story-links">
        {story.steps.length > 0 && (
          <StateLink class="button main" to={stateAt(state, story, 1)}>
            {words.play}
          </StateLink>
        )}
        {isMine && (
          <StateLink class="button" to={{ view: '' }}>
            {words.goOn}
          </StateLink>
        )}
        {!isMine && (
          <button type="button" onClick={() => onChange(story)}>
            {words.change}
          </button>
        )}
        <button type="button" onClick={save}>
          {words.save}
        </button>
        <button type="button" onClick={() => void onCopy()}>
          {words.copy}
        </button>
        <button type="button" class="link" onClick={() => store.set({ told: '', story: '', step: '' })}>
          {words.away}
        </button>
        <span role="status">{said}</span>
      </p>
      {fault !== null && <Wrong fault={fault} />}
    </header>
  );
}

export const NAMES = { en: 'English', ar: 'العربية' } as const;

function faultOf(story: Story): Fault | null {
  try {
    complete(story);
    return null;
  } catch (error) {
    return error as Fault;
  }
}
