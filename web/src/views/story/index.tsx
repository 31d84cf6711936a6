/** Stories: those that are shipped, and one that is opened or made; each to be played, changed and taken away. */
import { useState } from 'preact/hooks';
import { stateOf } from '../../state/address';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { StateLink } from '../../frame/links';
import { EMPTY, type Fault, type Story } from './model';
import { Opener } from './opener';
import { packed } from './pack';
import { SHIPPED } from './shipped';
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
  const shownFault = wrong ?? fault;
  const put = async (next: Story) => {
    setWrong(null);
    store.set({ told: await packed(next), story: '', step: '' });
  };
  return (
    <section class="story-view">
      <h2>{words.stories}</h2>
      <p class="hint">{words.about}</p>
      {shownFault !== null && <Wrong fault={shownFault} />}
      <section class="story-choice">
        <h3>{words.shipped}</h3>
        <ul>
          {SHIPPED.map((shipped) => (
            <li key={shipped.name} class="story-card">
              <bdi>{shipped.title[lang]}</bdi>
              <span class="story-links">
                <StateLink class="button main" to={{ ...stateOf(''), lang, story: shipped.name, step: '1' }}>
                  {words.play}
                </StateLink>
                <StateLink to={{ story: shipped.name, told: '' }} current={name === shipped.name && told === ''}>
                  {words.look}
                </StateLink>
              </span>
            </li>
          ))}
        </ul>
      </section>
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
          {story.steps.length === 0 && <p class="hint">{words.noStepsYet}</p>}
          <p class="count">{fill(words.steps, { count: number(story.steps.length, lang) })}</p>
          <Steps story={story} isMine={told !== ''} onChange={(next) => void put(next)} />
        </article>
      )}
    </section>
  );
}
