/** Gives the names on the map their sides, as they are drawn now. */
import { placed, type Label } from './labels';

/** What stands over the foot of the map, in pixels. */
const FOOT = 44;
/** Names that room is sought for. */
const MOST = 400;

/** Have each name stand where it has room; the chosen place comes first. */
export function arrange(container: HTMLElement, chosen: string): void {
  const frame = container.getBoundingClientRect();
  const sites = [...container.querySelectorAll<HTMLElement>('.site')];
  // All are measured as they are when nothing of them is hidden.
  sites.forEach((site) => site.querySelector('.name')?.setAttribute('class', 'name'));
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
    return [{ id: site.dataset.id ?? '', x, y, radius: sign.width / 2, full, short }];
  });
  const order = [...labels].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  const found = placed(order.slice(0, MOST), frame.width, frame.height - FOOT);
  for (const site of sites) {
    const label = site.querySelector<HTMLElement>('.name');
    const way = found.get(site.dataset.id ?? '');
    label?.setAttribute('class', way === undefined ? 'name hushed' : `name ${way.side}${way.isShort ? ' short' : ''}`);
  }
}
