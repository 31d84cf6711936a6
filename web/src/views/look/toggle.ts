/** A legend that filters: which tokens of a list are shown. An empty list shows all of them. */

/** Tell whether a token is shown. */
export function isShown(chosen: readonly string[], token: string): boolean {
  return chosen.length === 0 || chosen.includes(token);
}

/** Return the list after one token of all was clicked; all of them, and none of them, are the empty list. */
export function toggled(chosen: readonly string[], token: string, all: readonly string[]): readonly string[] {
  const now = chosen.length === 0 ? all : chosen;
  const next = now.includes(token) ? now.filter((each) => each !== token) : [...now, token];
  return all.every((each) => next.includes(each)) ? [] : next;
}
