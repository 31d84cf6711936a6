/**
 * Steps: how a network grew around entities. One step is an entity, which of its relationships (a family of types, or
 * all), and how many pages of them; in the address `iran`, `iran:alliance`, `iran:alliance:2`.
 */
export interface Step {
  readonly entity: string;
  /** Empty for all. */
  readonly family: string;
  /** 1 or more. */
  readonly pages: number;
}

/** Relationships a page, the important first: what a reader can take in at once, and what a hub is cut into. */
export const PAGE = 40;
/** As many as the interface gives of one entity at once. */
const MOST_PAGES = 25;

/** Tell whether a text is a step. */
export function isStep(text: string): boolean {
  const found = /^[^:]+(?::[^:]*(?::(.*))?)?$/.exec(text);
  const pages = found?.[1] ?? '1';
  return found !== null && /^[1-9]\d?$/.test(pages) && Number(pages) <= MOST_PAGES;
}

export function stepOf(text: string): Step {
  const [entity = '', family = '', pages = '1'] = text.split(':');
  const number = Number.parseInt(pages, 10);
  return { entity, family, pages: number >= 1 && number <= MOST_PAGES ? number : 1 };
}

export function textOfStep(step: Step): string {
  if (step.pages > 1) {
    return `${step.entity}:${step.family}:${step.pages}`;
  }
  return step.family === '' ? step.entity : `${step.entity}:${step.family}`;
}

/** Return the steps after one more: a page more of what was taken already, else a new step at the end. */
export function grown(steps: readonly string[], entity: string, family = ''): readonly string[] {
  const read = steps.map(stepOf);
  const place = read.findIndex((step) => step.entity === entity && step.family === family);
  const taken = read[place];
  if (taken === undefined) {
    return [...steps, textOfStep({ entity, family, pages: 1 })];
  }
  const pages = Math.min(MOST_PAGES, taken.pages + 1);
  return steps.map((text, index) => (index === place ? textOfStep({ ...taken, pages }) : text));
}

/** Return the steps without those of an entity. */
export function collapsed(steps: readonly string[], entity: string): readonly string[] {
  return steps.filter((text) => stepOf(text).entity !== entity);
}

/** Return around whom a network grew, from some steps to others: who has a step that was not there; empty for nobody. */
export function grownAround(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((text) => !before.includes(text)).at(-1);
  return added === undefined ? '' : stepOf(added).entity;
}
