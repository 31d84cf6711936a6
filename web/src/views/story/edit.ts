/** Changes of a story that is being made; none changes the story that it is given. */
import type { Lang } from '../../words/lang';
import type { Step, Story } from './model';

export function added(story: Story, step: Step): Story {
  return { ...story, steps: [...story.steps, step] };
}

/** Return the story without a step; steps are counted from 0. */
export function removed(story: Story, index: number): Story {
  return { ...story, steps: story.steps.filter((_, each) => each !== index) };
}

/** Return the story with a step one place earlier (`-1`) or later (`1`). */
export function moved(story: Story, index: number, by: -1 | 1): Story {
  const steps = [...story.steps];
  const [step] = steps.splice(index, 1);
  if (step === undefined || index + by < 0 || index + by > steps.length) {
    return story;
  }
  steps.splice(index + by, 0, step);
  return { ...story, steps };
}

export function titled(story: Story, lang: Lang, text: string): Story {
  return { ...story, title: { ...story.title, [lang]: text } };
}

export function worded(story: Story, index: number, lang: Lang, text: string): Story {
  const steps = story.steps.map((step, each) =>
    each === index ? { ...step, sentence: { ...step.sentence, [lang]: text } } : step,
  );
  return { ...story, steps };
}
