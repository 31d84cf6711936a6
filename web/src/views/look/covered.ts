/** How much of the picture lies under its tools: those at the foot of a narrow page, or at the head of a wide one. */
import type { Covered } from '../../drawing/camera';

export function coveredOf(stage: HTMLElement): Covered {
  const [tools, all] = [
    stage.parentElement?.querySelector('.toolbar')?.getBoundingClientRect(),
    stage.getBoundingClientRect(),
  ];
  if (tools === undefined || tools.height === 0) {
    return { top: 0, bottom: 0 };
  }
  const isHead = tools.top + tools.bottom < all.top + all.bottom;
  return isHead ? { top: tools.bottom - all.top, bottom: 0 } : { top: 0, bottom: all.bottom - tools.top };
}
