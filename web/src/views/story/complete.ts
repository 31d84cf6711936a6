/** What a story needs to be told, and a draft need not have yet. */
import { Fault, type Story, type Texts } from './model';

/** Return the story if it can be told: it has a title and steps, and each step has a sentence. Throws a `Fault`. */
export function complete(story: Story): Story {
  if (isSilent(story.title)) {
    throw new Fault('noTitle');
  }
  if (story.steps.length === 0) {
    throw new Fault('noSteps');
  }
  const silent = story.steps.findIndex(({ sentence }) => isSilent(sentence));
  if (silent >= 0) {
    throw new Fault('stepWithoutSentence', { step: silent + 1 });
  }
  return story;
}

function isSilent({ en, ar }: Texts): boolean {
  return en.trim() === '' && ar.trim() === '';
}
