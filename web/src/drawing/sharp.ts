/**
 * Draws a picture element by element: shapes and lines first, names over all of them. Cytoscape's own way is by images of
 * names at powers of two, which is quicker where there are many, but blurs letters, and draws lines over names.
 */
import type { Core } from 'cytoscape';

/** Most elements that are drawn so while they move. */
const FEW = 700;

type Elements = readonly unknown[];

/** What Cytoscape's renderer is made of. */
interface Renderer {
  readonly drawElement: (context: CanvasRenderingContext2D, element: unknown, shift: null, hasName: boolean) => void;
  readonly drawElementText: (context: CanvasRenderingContext2D, element: unknown) => void;
  drawLayeredElements: (context: CanvasRenderingContext2D, elements: Elements, ...more: unknown[]) => void;
}

/** Have a picture drawn so as long as it is small. */
export function drawSharply(core: Core): void {
  const renderer = rendererOf(core);
  const layered = renderer.drawLayeredElements.bind(renderer);
  renderer.drawLayeredElements = (context, elements, ...more) => {
    if (elements.length > FEW) {
      layered(context, elements, ...more);
    } else {
      draw(renderer, context, elements);
    }
  };
}

function draw(renderer: Renderer, context: CanvasRenderingContext2D, elements: Elements): void {
  elements.forEach((element) => renderer.drawElement(context, element, null, false));
  elements.forEach((element) => renderer.drawElementText(context, element));
}

function rendererOf(core: Core): Renderer {
  return (core as unknown as { renderer(): Renderer }).renderer();
}
