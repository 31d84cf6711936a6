/**
 * The map itself: with `lands.ts` all that knows Leaflet. It knows no state and no service. All that it shows is shipped;
 * there are no tiles.
 */
import L from 'leaflet';
import type { Division } from './division';
import { arrange } from './arrange';
import { besideSign, countryName } from './icons';
import { signOf } from './signs';
import { drawDivision, drawGround, position } from './lands';
import { NEAREST, readSpot, writeSpot } from './spot';
import type { Point, Site } from './sites';
import type { Told } from './telling';

export interface Shown {
  readonly sites: readonly Site[];
  readonly looks: ReadonlyMap<string, number>;
  readonly division: Division;
  /** What stands beside a place: its name and what more is to be said. */
  readonly texts: ReadonlyMap<string, Told>;
  readonly countries: readonly { readonly name: string; readonly point: Point }[];
}

export interface Handlers {
  readonly onOpen: (id: string) => void;
  readonly onMoved: (spot: string) => void;
}

/** The ground that is shipped: how far from it one may go, unless there are places elsewhere. */
const GROUND: L.LatLngBoundsExpression = [
  [30, 32],
  [40, 47],
];
const FARTHEST = 5;
const FIRST: L.LatLngBoundsExpression = [
  [34.3, 39.6],
  [36.1, 41.2],
];

export class Chart {
  private readonly map: L.Map;
  private readonly lands = L.layerGroup();
  private readonly places = L.layerGroup();
  private readonly observer: ResizeObserver;
  private readonly signs = new Map<string, L.Marker>();
  private home: L.LatLngBounds | null = null;
  private isQuiet = false;
  private chosen = '';

  constructor(
    private readonly container: HTMLElement,
    private readonly handlers: Handlers,
  ) {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(container, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      zoomSnap: 0.25,
      minZoom: FARTHEST,
      maxZoom: NEAREST,
      zoomAnimation: !isStill,
      fadeAnimation: false,
      inertia: !isStill,
      maxBounds: GROUND,
    });
    this.quietly(() => this.map.fitBounds(FIRST, { animate: false }));
    drawGround(this.map);
    this.lands.addTo(this.map);
    this.places.addTo(this.map);
    this.map.on('click', () => handlers.onOpen(''));
    this.map.on('moveend', () => {
      this.arrange();
      if (!this.isQuiet) {
        const { lat, lng } = this.map.getCenter();
        handlers.onMoved(writeSpot({ latitude: lat, longitude: lng, zoom: this.map.getZoom() }));
      }
    });
    this.observer = new ResizeObserver(() => this.quietly(() => this.map.invalidateSize({ animate: false })));
    this.observer.observe(container);
  }

  show({ sites, looks, division, texts, countries }: Shown): void {
    this.lands.clearLayers();
    this.places.clearLayers();
    this.signs.clear();
    drawDivision(this.lands, division, looks);
    for (const { name, point } of countries) {
      this.places.addLayer(
        L.marker(position(point), {
          icon: L.divIcon({ className: 'country', iconSize: [0, 0], html: countryName(name) }),
          interactive: false,
          keyboard: false,
        }),
      );
    }
    const seen = new Map<string, number>();
    for (const site of sites) {
      if (site.point !== null) {
        const spot = position(site.point).join();
        const before = seen.get(spot) ?? 0;
        seen.set(spot, before + 1);
        this.put(site, before, looks, texts.get(site.id) ?? { name: site.id, more: '' });
      }
    }
    this.home = boundsOf(sites.filter(({ wasHeld, form }) => wasHeld && form !== 'area')) ?? boundsOf(sites);
    this.reach(boundsOf(sites));
    this.choose(this.chosen);
  }

  /** Let one go as far as there are places. */
  private reach(all: L.LatLngBounds | null): void {
    const ground = L.latLngBounds(GROUND as L.LatLngBoundsLiteral);
    const isBeyond = all !== null && !ground.contains(all);
    this.map.setMinZoom(isBeyond ? 1 : FARTHEST);
    this.map.setMaxBounds(isBeyond ? ground.extend(all).pad(0.2) : ground);
  }

  /** Go where an address says, or where all is that was ever held. */
  go(spot: string): void {
    const to = readSpot(spot);
    const { lat, lng } = this.map.getCenter();
    const here = writeSpot({ latitude: lat, longitude: lng, zoom: this.map.getZoom() });
    if (to === null) {
      this.fit();
    } else if (spot !== here) {
      this.quietly(() => this.map.setView([to.latitude, to.longitude], to.zoom, { animate: false }));
    }
  }

  fit(): void {
    this.quietly(() => {
      this.map.invalidateSize({ animate: false });
      const margin = Math.min(48, this.container.clientHeight / 10);
      this.map.fitBounds(this.home ?? FIRST, { animate: false, padding: [margin, margin], maxZoom: 10 });
    });
  }

  zoomBy(step: number): void {
    this.map.setZoom(this.map.getZoom() + step);
  }

  /** Mark a place; nothing for none. */
  choose(id: string): void {
    this.chosen = id;
    this.signs.forEach((marker, each) => {
      marker.getElement()?.classList.toggle('chosen', each === id);
      marker.setZIndexOffset(each === id ? 10_000 : 0);
    });
    const at = this.signs.get(id)?.getLatLng();
    if (at !== undefined && !this.map.getBounds().pad(-0.05).contains(at)) {
      this.quietly(() => this.map.panTo(at, { animate: false }));
    }
    this.arrange();
  }

  /** Return where places are, in pixels. */
  points(): readonly { readonly id: string; readonly x: number; readonly y: number }[] {
    return [...this.signs].map(([id, marker]) => ({ id, ...xy(this.map.latLngToContainerPoint(marker.getLatLng())) }));
  }

  destroy(): void {
    this.observer.disconnect();
    this.map.remove();
  }

  private put(site: Site, before: number, looks: ReadonlyMap<string, number>, text: Told) {
    const icon = L.divIcon({
      className: 'site',
      iconSize: [0, 0],
      html: besideSign(signOf(site, looks), text, before),
    });
    const marker = L.marker(position(site.point ?? { latitude: 0, longitude: 0 }), { icon, keyboard: false });
    marker.on('click', () => this.handlers.onOpen(site.id));
    this.places.addLayer(marker);
    const element = marker.getElement();
    element?.setAttribute('title', text.more === '' ? text.name : `${text.name}: ${text.more}`);
    element?.setAttribute('data-id', site.id);
    this.signs.set(site.id, marker);
  }

  private arrange(): void {
    arrange(this.container, this.chosen);
  }

  /** Do something that is no doing of the reader's. */
  private quietly(act: () => void): void {
    const before = this.isQuiet;
    this.isQuiet = true;
    act();
    this.isQuiet = before;
  }
}

function boundsOf(sites: readonly Site[]): L.LatLngBounds | null {
  const points = sites.flatMap(({ point }) => (point === null ? [] : [position(point)]));
  return points.length === 0 ? null : L.latLngBounds(points);
}

function xy({ x, y }: L.Point) {
  return { x, y };
}
