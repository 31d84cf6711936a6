/** Where the map is looked at, as the address has it: `latitude,longitude,zoom`. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

/** How near one may look. */
export const NEAREST = 11.5;

const SPOT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/;

/** Return what an address says, or null where it says nothing that can be read. */
export function readSpot(text: string): Spot | null {
  const [latitude = NaN, longitude = NaN, zoom = NaN] = (SPOT.exec(text) ?? []).slice(1).map(Number);
  const isThere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && zoom <= NEAREST;
  return isThere ? { latitude, longitude, zoom } : null;
}

export function writeSpot({ latitude, longitude, zoom }: Spot): string {
  return [latitude.toFixed(3), longitude.toFixed(3), Number(zoom.toFixed(2))].join();
}
