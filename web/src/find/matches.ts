/** Who is meant by a text: asked while it is typed, a moment after the last letter. */
import { useEffect, useState } from 'preact/hooks';
import { ask, type Schemas } from '../api/client';
import type { Lang } from '../words/lang';

export type Match = Schemas['Match'];

export interface Matches {
  /** What was asked for; the matches belong to it. */
  readonly text: string;
  readonly items: readonly Match[];
  /** What the service says of them: that none is called so, and these are the nearest. */
  readonly note: string | null;
  readonly hasFailed: boolean;
}

const NONE: Matches = { text: '', items: [], note: null, hasFailed: false };
const PAUSE = 90;
const MOST = 8;
/** As many as the interface reads. */
const LONGEST = 200;

export function useMatches(text: string, lang: Lang): Matches {
  const [matches, setMatches] = useState(NONE);
  useEffect(() => {
    const q = text.trim().slice(0, LONGEST);
    if (q === '') {
      setMatches(NONE);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      matching(q, lang, controller.signal).then(
        (found) => setMatches({ ...found, text: q, hasFailed: false }),
        () => !controller.signal.aborted && setMatches({ ...NONE, text: q, hasFailed: true }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, lang]);
  return matches;
}

/** Return the best matches of a text, best first, and what there is to say of them. */
export async function matching(q: string, lang: Lang, signal?: AbortSignal): Promise<Pick<Matches, 'items' | 'note'>> {
  const { items, note } = await ask('/v1/search', { q, lang, limit: MOST }, signal ? { signal } : {});
  return { items, note };
}
