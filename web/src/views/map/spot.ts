/** Where the map is looked at, as the address has it: `latitude,longitude,zoom`. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

const SPOT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/;

/** Return what an address says, or null where it says nothing that can be read. */
export function readSpot(text: string): Spot | null {
  const found = SPOT.exec(text);
  return found === null ? null : { latitude: Number(found[1]), longitude: Number(found[2]), zoom: Number(found[3]) };
}

export function writeSpot({ latitude, longitude, zoom }: Spot): string {
  return [latitude.toFixed(3), longitude.toFixed(3), Number(zoom.toFixed(2))].join();
}
