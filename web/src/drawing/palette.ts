/** The colours of the page, for canvases: read from the style sheet, so that there is one place for them. */
export const COLOURS = [
  'paper',
  'surface',
  'ink',
  'muted',
  'line',
  'accent',
  'friendly',
  'hostile',
  'neither',
  'node',
  'node-edge',
] as const;

export type Palette = Readonly<Record<(typeof COLOURS)[number], string>>;

/** Return the colours that hold now; they change with light and dark. */
export function palette(): Palette {
  const probe = document.createElement('i');
  // Where colours are forced, it has those of the style sheet, which are then the reader's own.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const found = COLOURS.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Palette;
}

/** Return what gives the colours of paper for those of the page: the light ones, on white. */
export function onPaper(): (colour: string) => string {
  const now = palette();
  const wanted = { ...inLight(palette), paper: 'white' };
  // Of equal ones the first counts: where colours are forced, there are few.
  const colours = new Map<string, string>(
    COLOURS.toReversed().map((name) => [now[name].replaceAll(' ', ''), wanted[name]]),
  );
  return (colour) => (colour === 'paper' ? wanted.paper : (colours.get(colour.replaceAll(' ', '')) ?? colour));
}

/** Do something while the page is light, in colours of its own; nothing of that is seen. */
export function inLight<Found>(act: () => Found): Found {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  root.dataset.theme = 'light';
  root.dataset.paper = '';
  try {
    return act();
  } finally {
    delete root.dataset.paper;
    if (chosen === undefined) {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = chosen;
    }
  }
}

const PREFERENCES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Call when the colours change, such as from light to dark; returns the function that ends it. */
export function onPalette(changed: () => void): () => void {
  const preferences = PREFERENCES.map((each) => matchMedia(each));
  const observer = new MutationObserver(changed);
  preferences.forEach((each) => each.addEventListener('change', changed));
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    preferences.forEach((each) => each.removeEventListener('change', changed));
    observer.disconnect();
  };
}
