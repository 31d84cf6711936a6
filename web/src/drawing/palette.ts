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
  document.body.append(probe);
  const found = COLOURS.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Palette;
}

/** Return the colours of paper: the light ones, on white. */
export function paperPalette(): Palette {
  return { ...inLight(palette), paper: 'white' };
}

/** Do something while the page is light; nothing of that is seen. */
export function inLight<Found>(act: () => Found): Found {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  root.dataset.theme = 'light';
  try {
    return act();
  } finally {
    if (chosen === undefined) {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = chosen;
    }
  }
}

/** Call when light turns dark or the other way round; returns the function that ends it. */
export function onPalette(changed: () => void): () => void {
  const preference = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  preference.addEventListener('change', changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    preference.removeEventListener('change', changed);
    observer.disconnect();
  };
}
