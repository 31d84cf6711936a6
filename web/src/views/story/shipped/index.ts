/** The stories that are shipped, by name. Each is a file as anyone can make it. */
import { Fault, storyOf, type Story, type Texts } from '../model';

interface Shipped {
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

/** Return a shipped story by its name. Throws a `Fault`. */
export async function shippedStory(name: string): Promise<Story> {
  const shipped = SHIPPED.find((each) => each.name === name);
  if (shipped === undefined) {
    throw new Fault('unknown', { name });
  }
  return storyOf((await shipped.load()).default);
}
