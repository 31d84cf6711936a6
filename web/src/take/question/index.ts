/** What a view asks beside the lens, in words: for the citation, and above what is taken away. */
import type { State } from '../../state/fields';
import { fill, number } from '../../words/lang';
import { named } from '../sheet/lines';
import { ASKED } from './asked';
import { namesAs, namesOf, type Names, type Needed } from './names';
import type { Vocabulary } from '../../api/vocabulary';
import { viewOf } from '../../views';
import { WORDS } from './words';

/** Return what shapes what is seen, with names for what has one. Rejects where these cannot be had now. */
export async function question(state: State, vocabulary: Vocabulary): Promise<string> {
  return inWords(state, vocabulary, await namesOf(state, vocabulary, new AbortController().signal));
}

/** Return the same with ids for names. */
export function unnamed(state: State, vocabulary: Vocabulary): string {
  return inWords(
    state,
    vocabulary,
    namesAs(new Map(), { days: state.days, future: state.future === '' ? 'own' : state.future }),
  );
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
  const { lang, open, step } = state;
  const played = story({ state, names, words });
  return [
    open === '' ? '' : fill(words.open, { value: names.of(open) }),
    played === '' || step === '' ? played : fill(words.playing, { value: played, step: number(Number(step), lang) }),
  ];
}

/** Its title; where that is not known the id of one that is shipped. */
function story({ names, state, words }: Pick<Needed, 'names' | 'state' | 'words'>): string {
  const title = names.story === '' ? '' : named(names.story);
  if (state.story !== '') {
    return fill(words.story, { value: title === '' ? state.story : title });
  }
  if (state.told === '') {
    return '';
  }
  return title === '' ? words.ownStory : fill(words.ownTitled, { value: title });
}
