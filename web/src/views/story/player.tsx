/**
 * A story as it is played: the view of a step fills the page, the sentence stands at its foot. The address is that of
 * the view and the step, so the reader may look around in it, and come back.
 */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../frame/button';
import { Icon } from '../../frame/icon';
import { StateLink } from '../../frame/links';
import { useLensText } from '../../state/lens-names';
import { stateOf } from '../../state/address';
import { useAppState, useShared, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { leaveFull, turnFull, useFull } from './full';
import { stepByKey } from './keys';
import { inLang, type Step, type Story } from './model';
import { isAsTold, stateAt, stepOf, viewOfState } from './step-view';
import { UnreadStep } from './unread-step';
import { WORDS } from './words';

export function Player({ story }: { readonly story: Story }) {
  const { store } = useShared();
  const state = useAppState();
  const lens = useLensText(state);
  const words = useWords(WORDS);
  const sentence = useRef<HTMLParagraphElement>(null);
  const count = story.steps.length;
  const step = stepOf(state, story);
  const told = story.steps[step - 1];

  // Who comes by a link within the page, such as "Play", is shown the view of the step as well.
  useEffect(() => {
    if (told !== undefined && viewOfState(store.state) === '') {
      store.set(stateAt(store.state, story, step), 'replace');
    }
  }, [step, story, store]);

  useEffect(() => {
    sentence.current?.focus({ preventScroll: true });
  }, [step, story]);

  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const to = isForStory(event) ? stepByKey(event.key, step, count, store.state.lang) : null;
      if (to !== null) {
        event.preventDefault();
        store.set(to === 0 ? left() : stateAt(store.state, story, to));
      }
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, [step, story, store]);

  if (told === undefined) {
    return null;
  }
  const said = inLang(told.sentence, state.lang);
  const title = inLang(story.title, state.lang);
  return (
    <section class="telling" aria-label={words.caption}>
      <div class="telling-text">
        <div class="telling-title">
          <h1 lang={title.lang} dir="auto">
            {title.text}
          </h1>
          <span class="telling-lens">{lens}</span>
        </div>
        <p class="telling-sentence" ref={sentence} tabIndex={-1} lang={said.lang} dir="auto" aria-live="polite">
          {said.text}
        </p>
        <UnreadStep step={told} />
        {!isAsTold(state, told) && (
          <p>
            <StateLink to={stateAt(state, story, step)}>{words.back}</StateLink>
          </p>
        )}
      </div>
      <Controls story={story} step={step} />
      <p class="unseen">{words.keys}</p>
    </section>
  );
}

/** Leave a story: its page, where its steps are. */
function left() {
  void leaveFull();
  return { ...stateOf('view=story'), ...kept() };
}

/** The story and the language stay. */
function kept() {
  const { lang, story, told } = stateOf(`${location.search}&${location.hash.slice(1)}`);
  return { lang, story, told };
}

function Controls({ story, step }: { readonly story: Story; readonly step: number }) {
  const { store } = useShared();
  const state = useAppState();
  const words = useWords(WORDS);
  const count = story.steps.length;
  const isFull = useFull();
  const screen = isFull ? words.window : words.full;
  const to = (next: number) => store.set(stateAt(state, story, next));
  return (
    <div class="telling-controls">
      <nav aria-label={words.progress}>
        <ol class="telling-steps">
          {story.steps.map((each, index) => (
            <li key={index} class={index < step ? 'past' : ''}>
              <StateLink to={stateAt(state, story, index + 1)} current={index + 1 === step}>
                <span class="unseen">{labelOf(each, index, count, state.lang, words.step)}</span>
              </StateLink>
            </li>
          ))}
        </ol>
      </nav>
      <span class="count">
        {fill(words.step, { step: number(step, state.lang), count: number(count, state.lang) })}
      </span>
      <span class="tools">
        <Button
          class="tool turn"
          aria-label={words.previous}
          title={words.previous}
          isOff={step === 1}
          onClick={() => to(step - 1)}
        >
          <Icon name="back" />
        </Button>
        <Button
          class="tool turn"
          aria-label={words.next}
          title={words.next}
          isOff={step === count}
          onClick={() => to(step + 1)}
        >
          <Icon name="on" />
        </Button>
        <button type="button" class="tool" aria-label={screen} title={screen} onClick={() => void turnFull()}>
          <Icon name={isFull ? 'window' : 'fit'} />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={words.leave}
          title={words.leave}
          onClick={() => store.set(left())}
        >
          <Icon name="close" />
        </button>
      </span>
    </div>
  );
}

function labelOf(step: Step, index: number, count: number, lang: 'en' | 'ar', text: string): string {
  return `${fill(text, { step: index + 1, count })}: ${inLang(step.sentence, lang).text.slice(0, 80)}`;
}

/** Tell whether a key is meant for the story: not while one writes, and not what the picture has used. */
function isForStory(event: KeyboardEvent): boolean {
  const isWriting = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
  return !isWriting && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
}
