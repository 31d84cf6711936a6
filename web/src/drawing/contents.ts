/** What is in a picture, brought to what it is to show: who stays is changed, not made anew. */
import type { Core, ElementDefinition } from 'cytoscape';
import type { Point } from './layout';

/** Show these elements and no others; `placeOf` tells where an entity is put, if it is not to stay where it is. */
export function fill(
  core: Core,
  elements: readonly ElementDefinition[],
  placeOf: (id: string) => Point | undefined,
  isFreshMarked: boolean,
): void {
  const kept = new Set(elements.map(({ data }) => data.id));
  core
    .elements()
    .filter((element) => !kept.has(element.id()))
    .remove();
  for (const element of elements) {
    const id = element.data.id ?? '';
    const isNew = core.getElementById(id).empty();
    put(core, element, placeOf(id));
    core.getElementById(id).toggleClass('fresh', isFreshMarked && isNew && element.data.source !== undefined);
  }
}

function put(core: Core, element: ElementDefinition, place: Point | undefined): void {
  const present = core.getElementById(element.data.id ?? '');
  if (present.empty()) {
    core.add({ ...element, ...(place === undefined ? {} : { position: { ...place } }) });
    return;
  }
  const before = present.data('parent') as string | undefined;
  present.data(element.data);
  if (present.isNode()) {
    const parent = element.data.parent as string | undefined;
    // To move takes a node and all its lines out, and in again.
    if (parent !== before) {
      present.move({ parent: parent ?? null });
    }
    if (place !== undefined) {
      present.position({ ...place });
    }
  }
}
