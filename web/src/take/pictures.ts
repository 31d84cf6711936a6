/** The picture that is on the screen, as a file: that of the network, of the map, or the largest drawing of the view. */
import { current } from '../views/look/current';
import { standalone } from './standalone';

/** Pixels of a PNG a pixel of the page: enough for print. */
const SCALE = 3;
/** A drawing smaller than this is an icon or a sample of a legend. */
const SMALLEST = 160;

export function hasPicture(): boolean {
  return current.picture !== null || current.draw !== null || drawing() !== null;
}

export async function png(): Promise<Blob> {
  return current.picture === null ? rastered(svgElement()) : current.picture.png(SCALE);
}

export function svg(): Blob {
  return new Blob([text(svgElement())], { type: 'image/svg+xml' });
}

function svgElement(): SVGSVGElement {
  if (current.picture !== null) {
    return current.picture.svg();
  }
  if (current.draw !== null) {
    return current.draw();
  }
  const found = drawing();
  if (found === null) {
    throw new Error('there is no picture');
  }
  return standalone(found);
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
  const address = URL.createObjectURL(new Blob([text(element)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * image.naturalWidth;
    canvas.height = SCALE * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give));
    if (blob === null) {
      throw new Error('the picture is too large for this browser');
    }
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
