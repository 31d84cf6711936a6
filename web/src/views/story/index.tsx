/** Stories: those that are shipped, and one that is opened or made; each to be played, changed and taken away. */
import { useState } from 'preact/hooks';
import { stateOf } from '../../state/address';
import { useAnswer, useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { StateLink } from '../../frame/links';
import { EMPTY, misfit, type Fault, type Story } from './model';
import { Opener } from './opener';
import { packed } from './pack';
import { Refused } from './refused';
import { offered } from './shipped';
import { Steps } from './steps';
import { useStory } from './use';
import { WORDS } from './words';
import { Wrong } from './wrong';
import { Title } from './title';

export default function Stories() {
  const store = useStore();
  const { lang, told, story: name } = useAppState();
  const words = useWords(WORDS);
  const { story, fault } = useStory();
  const [wrong, setWrong] = useState<Fault | null>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const shipped = useAnswer(`stories ${lang}`, () => offered(lang)).answer;
  const shownFault = wrong ?? fault;
  const put = async (next: Story) => {
    setWrong(null);
    const found = misfit(next);
    setRefused(found);
    if (found === null) {
      store.set({ told: await packed(next), story: '', step: '' });
    }
  };
  return (
    <section class="story-view">
      <h2>{words.stories}</h2>
      <p class="hint">{words.about}</p>
      {shownFault !== null && <Wrong fault={shownFault} />}
      {shipped !== null && (
        <section class="story-choice">
          <h3>{words.shipped}</h3>
          {shipped.length === 0 && <p class="hint">{words.noneShipped}</p>}
          <ul>
            {shipped.map(({ name: each, title }) => (
              <li key={each} class="story-card">
                <bdi>{title[lang]}</bdi>
                <span class="story-links">
                  <StateLink class="button main" to={{ ...stateOf(''), lang, story: each, step: '1' }}>
                    {words.play}
                  </StateLink>
                  <StateLink to={{ story: each, told: '' }} current={name === each && told === ''}>
                    {words.look}
                  </StateLink>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="story-choice">
        <h3>{words.yours}</h3>
        <Opener onStory={(found) => void put(found)} onFault={setWrong}>
          <button type="button" onClick={() => void put(EMPTY)}>
            {words.fresh}
          </button>
        </Opener>
      </section>
      {story !== null && wrong === null && (
        <article class="story">
          <Title story={story} isMine={told !== ''} onChange={(next) => void put(next)} />
          {refused !== null && <Refused fault={refused} />}
          {story.steps.length === 0 && <p class="hint">{words.noStepsYet}</p>}
          <p class="count">{fill(words.steps, { count: number(story.steps.length, lang) })}</p>
          <Steps story={story} isMine={told !== ''} onChange={(next) => void put(next)} />
        </article>
      )}
    </section>
  );
}
