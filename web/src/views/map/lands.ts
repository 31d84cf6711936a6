/** The ground of the map, and the division of the land that is laid over it. */
import L from 'leaflet';
import type { FeatureCollection } from 'geojson';
import type { Division } from './division';
import ground from './ground/ground.json';
import { fillOf } from './looks';
import type { Point } from './sites';

/** Draw borders and waters; how they look is told by their kind, in the style sheet. */
export function drawGround(map: L.Map): void {
  L.geoJSON(ground as FeatureCollection, {
    interactive: false,
    style: (feature) => ({ className: `land ${String((feature?.properties as { kind?: string }).kind)}` }),
  }).addTo(map);
}

export function drawDivision(layer: L.LayerGroup, division: Division, looks: ReadonlyMap<string, number>): void {
  for (const { key, isDoubtful, ring } of division.cells) {
    const holders = key.split(' ');
    const [only = ''] = holders;
    const className = isDoubtful ? 'cell doubtful' : 'cell';
    const cell = L.polygon(ring.map(position), { interactive: false, className, stroke: false, fillOpacity: 1 });
    layer.addLayer(cell);
    cell.getElement()?.setAttribute('fill', holders.length > 1 ? 'url(#held-several)' : fillOf(looks.get(only)));
  }
  for (const line of division.lines) {
    layer.addLayer(L.polyline(line.map(position), { interactive: false, className: 'front' }));
  }
}

export function position({ latitude, longitude }: Point): [number, number] {
  return [latitude, longitude];
}
