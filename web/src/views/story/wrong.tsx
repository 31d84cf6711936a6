/** What is wrong with a story, where it is, in the language of the page. */
import { StateLink } from '../../frame/links';
import { stateOf } from '../../state/address';
import { useAnswer, useAppState, useWords } from '../../state/hooks';
import { fill } from '../../words/lang';
import type { Fault } from './model';
import { offered } from './shipped';
import { WORDS } from './words';

export function Wrong({ fault }: { readonly fault: Fault }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  const { answer } = useAnswer(`stories ${lang}`, () => offered(lang));
  return (
    <div class="refused" role="alert">
      <strong>{words.wrong}</strong>
      <p>{fill(words[fault.rule], fault.values)}</p>
      {fault.rule === 'unknown' &&
        answer?.map(({ name, title }) => (
          <p key={name}>
            {words.instead}{' '}
            <StateLink to={{ ...stateOf(''), lang, story: name, step: '1' }}>
              <bdi>{title[lang]}</bdi>
            </StateLink>
          </p>
        ))}
    </div>
  );
}
