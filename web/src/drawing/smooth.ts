/** What keeps a large picture smooth: while it is moved it is an image, and it is put in order when it rests. */
import type { Core } from 'cytoscape';

const MANY = 1500;

export function isMany(elements: { readonly length: number }): boolean {
  return elements.length > MANY;
}

/** Have a picture moved as an image, or not. Cytoscape takes it as an option only before the size is known. */
export function moveAsImage(core: Core, isImage: boolean): void {
  (core as unknown as { renderer(): { textureOnViewport: boolean } }).renderer().textureOnViewport = isImage;
}
