/** Signs of one weight, drawn here so that none has to be fetched. They say nothing alone: what they do is the label. */
const PATHS = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  window: 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5',
  undo: 'M9 7 4 12l5 5M4 12h11a5 5 0 0 1 0 10',
  redo: 'm15 7 5 5-5 5M20 12H9a5 5 0 0 0 0 10',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M5 19l1.5-1.5M17.5 6.5 19 5',
  dark: 'M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10',
  close: 'M6 6l12 12M18 6 6 18',
  on: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  save: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  play: 'M8 5v14l11-7Z',
  pause: 'M8 5v14M16 5v14',
  unfold: 'm6 9 6 6 6-6',
  calendar: 'M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4',
  help: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
