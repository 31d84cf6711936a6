/** What is on the screen, as a file: the view drawn anew on a sheet. */
import { current } from '../views/look/current';
import type { Lang } from '../words/lang';
import type { Cited } from './cited';
import { embedded } from './embedded';
import { scalesOf } from './scales';
import { sheet } from './sheet/sheet';

/** Milliseconds until the letters in an image are read; until then it is drawn with those of the system. */
const UNTIL_READ = 200;

/** A picture in pixels; `isWhole` where it is as sharp as it should be. */
export interface Raster {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly isWhole: boolean;
}

export function hasPicture(): boolean {
  return current.bodies.size > 0;
}

export function svg(lang: Lang, cited: Cited): Blob {
  return new Blob([text(drawing(lang, cited))], { type: 'image/svg+xml' });
}

/** Return the picture in as many pixels as print needs; in fewer where a browser cannot make as many. */
export async function png(lang: Lang, cited: Cited): Promise<Raster> {
  const whole = await embedded(drawing(lang, cited));
  const address = URL.createObjectURL(new Blob([text(whole)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    for (const { scale, isWhole } of scalesOf(naturalWidth, naturalHeight)) {
      const [width, height] = [Math.floor(scale * naturalWidth), Math.floor(scale * naturalHeight)];
      const blob = await rastered(image, width, height);
      if (blob !== null) {
        return { blob, width, height, isWhole };
      }
    }
    throw new Error('the picture is too large for this browser');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawing(lang: Lang, cited: Cited): SVGSVGElement {
  const bodies = [...current.bodies].sort((a, b) => a.place - b.place);
  return sheet({ lang, cited, draws: bodies.map(({ draw }) => draw) });
}

function text(element: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(element);
}

/** Return an image in so many pixels, or null where the browser cannot make as many. */
async function rastered(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  // An image reads its letters when it is first drawn, and does not say when it has.
  context?.drawImage(image, 0, 0, width, height);
  await new Promise((go) => setTimeout(go, UNTIL_READ));
  context?.clearRect(0, 0, width, height);
  context?.drawImage(image, 0, 0, width, height);
  return context === null ? null : new Promise((give) => canvas.toBlob(give));
}
