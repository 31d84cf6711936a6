/** What a view asks beside the lens, in words: for the citation, and above what is taken away. */
import type { State } from '../../state/fields';
import { fill } from '../../words/lang';
import { ASKED } from './asked';
import { namesAs, namesOf, type Names, type Needed } from './names';
import type { Vocabulary } from '../../api/vocabulary';
import { viewOf } from '../../views';
import { WORDS } from './words';

/** Return what shapes what is seen, with names for what has one. Rejects where these cannot be had now. */
export async function question(state: State, vocabulary: Vocabulary): Promise<string> {
  return inWords(state, vocabulary, await namesOf(state, new AbortController().signal));
}

/** Return the same with ids for names. */
export function unnamed(state: State, vocabulary: Vocabulary): string {
  return inWords(state, vocabulary, namesAs(new Map(), state.days, state.future === '' ? 'own' : state.future));
}

/** Return the same from names that are known. */
export function inWords(state: State, vocabulary: Vocabulary, names: Names): string {
  const words = WORDS[state.lang];
  const needed: Needed = { state, vocabulary, names, words };
  const { name } = viewOf(state.view);
  const parts = [...(ASKED[name]?.(needed) ?? []), ...ofPage(needed)];
  return parts.filter((part) => part !== '').join(words.semicolon);
}

/** What belongs to no view: the record that is open, the story that is played. */
function ofPage({ state, names, words }: Needed): readonly string[] {
  const { open, step, story, told } = state;
  const told_ = story === '' ? (told === '' ? '' : words.ownStory) : fill(words.story, { value: story });
  return [
    open === '' ? '' : fill(words.open, { value: names.of(open) }),
    told_ === '' || step === '' ? told_ : fill(words.playing, { value: told_, step }),
  ];
}
