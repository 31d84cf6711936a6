/** Gives the names on the map their sides, as they are drawn now. */
import { apart } from './apart';
import { overlap, placed, type Box, type Label } from './labels';

/** What stands over the foot of the map, in pixels. */
const FOOT = 44;
/** Names that room is sought for. */
const MOST = 400;
/** How far a ring reaches beyond its sign, less what is blank above letters, and how close to each other lines are looked at, in pixels. */
const [RING, STEP] = [2.5, 6];

/** Have each name stand where it has room; the chosen place comes first. */
export function arrange(container: HTMLElement, chosen: string): void {
  const frame = container.getBoundingClientRect();
  const sites = [...container.querySelectorAll<HTMLElement>('.site')];
  // All are measured as they are when nothing of them is hidden.
  sites.forEach((site) => site.querySelector('.name')?.setAttribute('class', 'name'));
  spread(sites, frame);
  const blocked = controls(container, frame);
  clearCountries(container, frame, blocked);
  const labels = sites.flatMap((site): readonly Label[] => {
    const sign = site.querySelector('svg')?.getBoundingClientRect();
    const name = site.querySelector<HTMLElement>('.name b');
    const more = site.querySelector<HTMLElement>('.name i');
    if (sign === undefined || name === null || more === null) {
      return [];
    }
    const x = sign.left + sign.width / 2 - frame.left;
    const y = sign.top + sign.height / 2 - frame.top;
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) {
      return [];
    }
    const short = [name.offsetWidth, name.offsetHeight] as const;
    const full = [Math.max(short[0], more.offsetWidth), short[1] + more.offsetHeight] as const;
    return [{ id: site.dataset.id ?? '', x, y, radius: reachOf(site, sign), full, short }];
  });
  const order = [...labels].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  const found = placed(order.slice(0, MOST), frame.width, frame.height - FOOT, {
    blocked,
    lines: linesOf(container, frame),
  });
  for (const site of sites) {
    const label = site.querySelector<HTMLElement>('.name');
    const way = found.get(site.dataset.id ?? '');
    label?.setAttribute('class', way === undefined ? 'name hushed' : `name ${way.side}${way.isShort ? ' short' : ''}`);
  }
}

/** Move signs apart that cover one another; a thin line leads from each to its place. */
function spread(sites: readonly HTMLElement[], frame: DOMRect): void {
  sites.forEach((site) => lead(site, 0, 0));
  const seen = sites.flatMap((site) => {
    const sign = site.querySelector('.sign')?.getBoundingClientRect();
    const isSeen =
      sign !== undefined && overlap(within(sign, frame), { x1: 0, y1: 0, x2: frame.width, y2: frame.height });
    return isSeen ? [{ site, sign }] : [];
  });
  const some = seen.slice(0, MOST);
  const moved = apart(
    some.map(({ site, sign }) => ({
      x: sign.left + sign.width / 2,
      y: sign.top + sign.height / 2,
      radius: reachOf(site, sign),
    })),
  );
  some.forEach(({ site }, place) => lead(site, moved[place]?.x ?? 0, moved[place]?.y ?? 0));
}

function lead(site: HTMLElement, x: number, y: number): void {
  const mark = site.querySelector<HTMLElement>('.mark-place');
  mark?.style.setProperty('--right', `${x}px`);
  mark?.style.setProperty('--down', `${y}px`);
  mark?.style.setProperty('--lead', `${Math.hypot(x, y)}px`);
  mark?.style.setProperty('--turn', `${Math.atan2(-y, -x)}rad`);
  mark?.classList.toggle('moved', Math.hypot(x, y) > 1);
}

function reachOf(site: HTMLElement, sign: DOMRect): number {
  return sign.width / 2 + (site.querySelector('.sign:is(.inferred, .contested)') === null ? 0 : RING);
}

/** What is to be clicked over the map. */
function controls(container: HTMLElement, frame: DOMRect): readonly Box[] {
  const found = container.parentElement?.querySelectorAll('.toolbar > *') ?? [];
  return [...found].map((each) => within(each.getBoundingClientRect(), frame));
}

/** Names of countries are whole, or not there. */
function clearCountries(container: HTMLElement, frame: DOMRect, blocked: readonly Box[]): void {
  container.querySelectorAll('.country span').forEach((name) => {
    const box = within(name.getBoundingClientRect(), frame);
    const isCut = box.x1 < 0 || box.y1 < 0 || box.x2 > frame.width || box.y2 > frame.height;
    name.classList.toggle('hushed', isCut || blocked.some((other) => overlap(box, other)));
  });
}

/** Small boxes along the lines that part holders. */
function linesOf(container: HTMLElement, frame: DOMRect): readonly Box[] {
  return [...container.querySelectorAll<SVGPathElement>('path.front')].flatMap((path) => {
    const toScreen = path.getScreenCTM();
    const count = Math.min(200, Math.ceil(path.getTotalLength() / STEP));
    return Array.from({ length: count + 1 }, (_, place) => {
      const point = path.getPointAtLength(place * STEP).matrixTransform(toScreen ?? undefined);
      const [x, y] = [point.x - frame.left, point.y - frame.top];
      return { x1: x - 1, y1: y - 1, x2: x + 1, y2: y + 1 };
    });
  });
}

function within({ left, top, right, bottom }: DOMRect, frame: DOMRect): Box {
  return { x1: left - frame.left, y1: top - frame.top, x2: right - frame.left, y2: bottom - frame.top };
}
