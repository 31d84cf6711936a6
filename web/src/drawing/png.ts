/**
 * A picture as PNG. Cytoscape's own draws on a canvas that stands in no page, and so always from left to right: names in
 * Arabic would have their brackets and ellipses at the wrong end.
 */
import type { Core } from 'cytoscape';

/** What Cytoscape's own `png` is made of. */
interface Renderer {
  readonly drawElements: (context: CanvasRenderingContext2D, elements: unknown) => void;
  readonly getCachedZSortedEles: () => unknown;
}

/** Return all of a picture, `scale` pixels of it a pixel of the page, in the direction of the page. */
export function pngOf(core: Core, paper: string, scale: number): Promise<Blob> {
  const box = core.elements().boundingBox({});
  const factor = scale * window.devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(box.w * factor);
  canvas.height = Math.ceil(box.h * factor);
  const context = canvas.getContext('2d');
  if (context !== null) {
    const renderer = (core as unknown as { renderer(): Renderer }).renderer();
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.direction = document.dir === 'rtl' ? 'rtl' : 'ltr';
    context.setTransform(factor, 0, 0, factor, -box.x1 * factor, -box.y1 * factor);
    renderer.drawElements(context, renderer.getCachedZSortedEles());
  }
  return new Promise((give, refuse) => {
    canvas.toBlob((blob) => {
      if (blob === null) {
        refuse(new Error('the picture is too large for this browser'));
      } else {
        give(blob);
      }
    });
  });
}
