/** The stories that are shipped, by name. Each is a file as anyone can make it, and tells of one graph. */
import { listed } from '../../../api/pages';
import { stateOf } from '../../../state/address';
import type { Lang } from '../../../words/lang';
import { Fault, storyOf, type Story, type Texts } from '../model';

export interface Shipped {
  readonly name: string;
  readonly title: Texts;
  readonly load: () => Promise<{ default: string }>;
}

export const SHIPPED: readonly Shipped[] = [
  {
    name: 'deir-ez-zor',
    title: { en: 'Deir ez-Zor, 2011 to 2026', ar: 'دير الزور من 2011 إلى 2026' },
    load: () => import('./deir-ez-zor.json?raw'),
  },
];

/** Return a shipped story by its name. Throws a `Fault`, also where it tells of another graph than the one served. */
export async function shippedStory(name: string, lang: Lang): Promise<Story> {
  const shipped = SHIPPED.find((each) => each.name === name);
  if (shipped === undefined) {
    throw new Fault('unknown', { name });
  }
  const story = storyOf((await shipped.load()).default);
  if (!(await isServed(story, lang))) {
    throw new Fault('elsewhere', { title: shipped.title[lang] });
  }
  return story;
}

/** Return the shipped stories that tell of the graph served. */
export async function offered(lang: Lang): Promise<readonly Shipped[]> {
  const found = await Promise.all(
    SHIPPED.map((each) =>
      shippedStory(each.name, lang).then(
        () => [each],
        () => [],
      ),
    ),
  );
  return found.flat();
}

/** Tell whether the graph has the events that a story opens; it is not refused where that cannot be asked. */
async function isServed(story: Story, lang: Lang): Promise<boolean> {
  const opened = story.steps.map(({ view }) => stateOf(view).open).filter((id) => id !== '');
  // As the time bar asks, so that it is asked once.
  const events = await listed('/v1/events', { lang }).catch(() => null);
  const ids = new Set(events?.items.map(({ id }) => id));
  return events === null || opened.every((id) => ids.has(id));
}
