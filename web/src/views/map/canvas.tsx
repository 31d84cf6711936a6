/** The map in the page: it follows the state, and what is done in it changes the state. */
import { useEffect, useRef } from 'preact/hooks';
import { textOf, type Texts } from '../../api/network';
import { Icon } from '../../frame/icon';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { useSheet } from '../../take/sheet/use';
import { current } from '../look/current';
import { isDated } from './asking';
import { Chart, type Shown } from './chart';
import { drawn, seenSigns } from './drawn';
import { onKey } from './keys';
import { drawMap } from './sheet';
import { WORDS } from './words';

const COUNTRIES = [
  { name: 'syria', point: { latitude: 34.75, longitude: 38.9 } },
  { name: 'iraq', point: { latitude: 34.95, longitude: 41.75 } },
  { name: 'turkey', point: { latitude: 37.25, longitude: 39.6 } },
  { name: 'jordan', point: { latitude: 32.35, longitude: 37.6 } },
  { name: 'lebanon', point: { latitude: 33.95, longitude: 35.95 } },
] as const;

interface Props {
  readonly shown: Omit<Shown, 'countries'>;
  readonly names: ReadonlyMap<string, Texts>;
}

export function Canvas({ shown, names }: Props) {
  const store = useStore();
  const state = useAppState();
  const { open, spot, lang } = state;
  const words = useWords(WORDS);
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);

  useEffect(() => {
    if (holder.current === null) {
      return;
    }
    const made = new Chart(holder.current, {
      onOpen: (id) => store.set({ open: id }),
      onMoved: (moved) => store.set({ spot: moved }, 'replace'),
    });
    chart.current = made;
    const element = holder.current;
    current.draw = () => drawn(element);
    return () => {
      current.draw = null;
      chart.current = null;
      made.destroy();
    };
  }, [store]);

  useEffect(() => {
    chart.current?.show({ ...shown, countries: COUNTRIES.map(({ name, point }) => ({ name: words[name], point })) });
    holder.current?.setAttribute('data-shown', String(shown.sites.filter(({ point }) => point !== null).length));
  }, [shown, words]);
  // Which part is seen stays, whatever the day, until the address says another.
  useEffect(() => chart.current?.go(spot), [spot]);
  useEffect(() => chart.current?.choose(open), [open]);

  useSheet((page) => {
    if (holder.current !== null) {
      const [picture, signs] = [drawn(holder.current), seenSigns(holder.current)];
      drawMap(page, { ...shown, names, picture, signs, isDated: isDated(state) });
    }
  });

  const chosen = shown.sites.find(({ id, point }) => id === open && point !== null);
  const holders = shown.texts.get(open)?.more.replaceAll('\n', words.comma) ?? '';
  const count = number(shown.sites.filter(({ point }) => point !== null).length, lang);
  return (
    <>
      <div
        class="canvas chart"
        ref={holder}
        dir="ltr"
        tabIndex={0}
        role="application"
        aria-label={fill(words.map, { count })}
        onKeyDown={(event) => onKey(event, store, chart.current)}
      />
      <p class="unseen" role="status">
        {chosen !== undefined &&
          fill(holders === '' ? words.chosen : words.chosenHeld, {
            name: textOf(chosen.labels, lang, chosen.id),
            holder: holders,
          })}
      </p>
      <div class="toolbar">
        <div class="tools" role="group">
          <Tool icon="plus" label={words.zoomIn} onClick={() => chart.current?.zoomBy(0.5)} />
          <Tool icon="minus" label={words.zoomOut} onClick={() => chart.current?.zoomBy(-0.5)} />
          <Tool
            icon="fit"
            label={words.fit}
            onClick={() => {
              store.set({ spot: '' });
              chart.current?.fit();
            }}
          />
        </div>
      </div>
    </>
  );
}

interface ToolProps {
  readonly icon: 'plus' | 'minus' | 'fit';
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ icon, label, onClick }: ToolProps) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
