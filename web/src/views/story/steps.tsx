/** The steps of a story, to be read and played, and where it is the reader's own to be changed. */
import { Button } from '../../frame/button';
import { Icon } from '../../frame/icon';
import { StateLink } from '../../frame/links';
import { stateOf } from '../../state/address';
import { useAppState, useWords } from '../../state/hooks';
import { useLensText } from '../../state/lens-names';
import { fill, LANGS } from '../../words/lang';
import { VIEW_NAMES, viewOf } from '..';
import { moved, removed, worded } from './edit';
import { inLang, LONGEST_TEXT, type Step, type Story } from './model';
import { stateAt } from './step-view';
import { NAMES } from './title';
import { UnreadStep } from './unread-step';
import { WORDS } from './words';

interface Props {
  readonly story: Story;
  readonly isMine: boolean;
  readonly onChange: (story: Story) => void;
}

export function Steps({ story, isMine, onChange }: Props) {
  const state = useAppState();
  const words = useWords(WORDS);
  return (
    <ol class="story-steps">
      {story.steps.map((step, index) => (
        <li key={`${index} ${step.view} ${step.sentence.en} ${step.sentence.ar}`}>
          <StateLink class="story-number" to={stateAt(state, story, index + 1)}>
            <span class="unseen">{fill(words.playFrom, { step: index + 1 })}</span>
            <span aria-hidden="true">{index + 1}</span>
          </StateLink>
          <div>
            {isMine ? <Sentences {...{ story, step, index, onChange }} /> : <Said step={step} />}
            <Where step={step} />
            <UnreadStep step={step} />
          </div>
          {isMine && <Changes {...{ story, index, onChange }} />}
        </li>
      ))}
    </ol>
  );
}

function Said({ step }: { readonly step: Step }) {
  const said = inLang(step.sentence, useAppState().lang);
  return (
    <p lang={said.lang} dir="auto">
      {said.text}
    </p>
  );
}

/** Which view a step shows, under which lens. */
function Where({ step }: { readonly step: Step }) {
  const { lang } = useAppState();
  const names = useWords(VIEW_NAMES);
  const state = { ...stateOf(step.view), lang };
  const lens = useLensText(state);
  const { name } = viewOf(state.view);
  return <p class="hint">{`${names[name] ?? name} · ${lens}`}</p>;
}

interface Changing {
  readonly story: Story;
  readonly index: number;
  readonly onChange: (story: Story) => void;
}

function Sentences({ story, step, index, onChange }: Changing & { readonly step: Step }) {
  const words = useWords(WORDS);
  return (
    <div class="story-texts">
      {LANGS.map((lang) => (
        <label key={lang}>
          <span class="hint">{`${words.sentence} · ${NAMES[lang]}`}</span>
          <textarea
            rows={2}
            lang={lang}
            dir="auto"
            maxLength={LONGEST_TEXT}
            value={step.sentence[lang]}
            onChange={(event) => onChange(worded(story, index, lang, event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}

function Changes({ story, index, onChange }: Changing) {
  const words = useWords(WORDS);
  const buttons = [
    ['up', words.earlier, () => onChange(moved(story, index, -1)), index === 0],
    ['down', words.later, () => onChange(moved(story, index, 1)), index === story.steps.length - 1],
    ['close', words.remove, () => onChange(removed(story, index)), false],
  ] as const;
  return (
    <span class="tools">
      {buttons.map(([icon, text, act, isOff]) => {
        const label = fill(text, { step: index + 1 });
        return (
          <Button key={icon} class="tool" aria-label={label} title={label} isOff={isOff} onClick={act}>
            <Icon name={icon} />
          </Button>
        );
      })}
    </span>
  );
}
