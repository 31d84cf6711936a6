/** The head of the page: where one is, the search, the views, the language, the colours. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Find } from '../find';
import { useAppState, useWords } from '../state/hooks';
import { viewOf, VIEW_NAMES, VIEWS } from '../views';
import { Icon } from './icon';
import { StateLink } from './links';
import { TakeAway } from './take-away';
import { setTheme, theme } from './theme';
import { WORDS } from './words';

export function Header() {
  const { lang, view } = useAppState();
  const words = useWords(WORDS);
  const names = useWords(VIEW_NAMES);
  const views = useRef<HTMLElement>(null);
  // On a narrow page the views go beyond its edge: the one that is open is among those that are seen.
  useEffect(() => {
    views.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [view, lang]);
  return (
    <header class="head">
      <a class="skip" href="#view" onClick={skip}>
        {words.skip}
      </a>
      <h1>
        <a class="mark" href="./" aria-label={words.home}>
          dez<b>graph</b>
        </a>
      </h1>
      <Find />
      <nav class="views" aria-label={words.views} ref={views}>
        {VIEWS.map(({ name }) => (
          <StateLink key={name} to={{ view: name === VIEWS[0].name ? '' : name }} current={viewOf(view).name === name}>
            {names[name] ?? name}
          </StateLink>
        ))}
      </nav>
      <span class="head-end">
        <TakeAway />
        <StateLink to={{ lang: lang === 'en' ? 'ar' : 'en' }} class="lang">
          <span lang={lang === 'en' ? 'ar' : 'en'}>{words.other}</span>
        </StateLink>
        <Colours />
      </span>
    </header>
  );
}

/** Go to the view; the address stays, whose end may hold a story. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('view')?.focus();
}

function Colours() {
  const words = useWords(WORDS);
  const [now, setNow] = useState(theme());
  const next = now === 'dark' ? 'light' : 'dark';
  const turn = () => {
    setTheme(next);
    setNow(next);
  };
  return (
    <button type="button" class="tool" aria-label={words[next]} title={words[next]} onClick={turn}>
      <Icon name={next} />
    </button>
  );
}
