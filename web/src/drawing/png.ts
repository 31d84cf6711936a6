/** A picture as PNG, drawn as it is on the screen. */
import type { Core } from 'cytoscape';
import { drawAll } from './sharp';

/** Return all of a picture, `scale` pixels of it a pixel of the page. */
export function pngOf(core: Core, paper: string, scale: number): Promise<Blob> {
  const box = core.elements().boundingBox({});
  const factor = scale * window.devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(box.w * factor);
  canvas.height = Math.ceil(box.h * factor);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.setTransform(factor, 0, 0, factor, -box.x1 * factor, -box.y1 * factor);
    drawAll(core, context);
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
