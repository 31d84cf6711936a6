/** What is on the screen, as a file: a view drawn anew, the network, the map, or the largest drawing of the view. */
import { current } from '../views/look/current';
import type { Lang } from '../words/lang';
import type { Cited } from './cited';
import { embedded } from './embedded';
import { sheet } from './sheet/sheet';
import { standalone } from './standalone';

/** Pixels of a PNG a pixel of the page: enough for print. */
const SCALE = 3;
/** Pixels that browsers take in one picture, all in all and on a side. */
const MOST_PIXELS = 120e6;
const LONGEST = 16_000;
/** Milliseconds until the letters in an image are read; until then it is drawn with those of the system. */
const UNTIL_READ = 200;
/** A drawing smaller than this is an icon or a sample of a legend. */
const SMALLEST = 160;

export function hasPicture(): boolean {
  return current.bodies.size > 0 || current.picture !== null || current.draw !== null || drawing() !== null;
}

export async function png(lang: Lang, cited: Cited): Promise<Blob> {
  const picture = current.bodies.size > 0 ? null : current.picture;
  return picture === null ? rastered(svgElement(lang, cited)) : picture.png(SCALE);
}

export function svg(lang: Lang, cited: Cited): Blob {
  return new Blob([text(svgElement(lang, cited))], { type: 'image/svg+xml' });
}

function svgElement(lang: Lang, cited: Cited): SVGSVGElement {
  if (current.bodies.size > 0) {
    const bodies = [...current.bodies].sort((a, b) => a.place - b.place);
    return sheet({ lang, cited, draws: bodies.map(({ draw }) => draw) });
  }
  const found = current.picture?.svg() ?? current.draw?.() ?? null;
  if (found !== null) {
    return found;
  }
  const largest = drawing();
  if (largest === null) {
    throw new Error('there is no picture');
  }
  return standalone(largest);
}

function drawing(): SVGSVGElement | null {
  const [largest] = [...document.querySelectorAll<SVGSVGElement>('#view svg')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) >= SMALLEST)
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  return largest?.element ?? null;
}

function text(element: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(element);
}

async function rastered(element: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text(await embedded(element))], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST / Math.max(width, height));
    canvas.width = Math.floor(scale * width);
    canvas.height = Math.floor(scale * height);
    const context = canvas.getContext('2d');
    // An image reads its letters when it is first drawn, and does not say when it has.
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((go) => setTimeout(go, UNTIL_READ));
    context?.clearRect(0, 0, canvas.width, canvas.height);
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give));
    if (blob === null) {
      throw new Error('the picture is too large for this browser');
    }
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
