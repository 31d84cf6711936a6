/** What a key does to a handle. Pure. */
import { later, within, type Span } from './days';
import { nextMark, type Mark } from './marks';

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** Return the day to go to; null is no day, undefined a key that does nothing here. A handle without a day is at the end. */
export function moved(
  { key, shiftKey, ctrlKey }: Pressed,
  day: number | null,
  span: Span,
  found: readonly Mark[],
  isRtl: boolean,
): number | null | undefined {
  const now = day ?? span.last;
  const way = wayOf(key, isRtl);
  if (way !== 0) {
    const next = ctrlKey ? nextMark(found, now, way)?.day : later(now, way, shiftKey ? 'month' : 'day');
    return within(next ?? now, span);
  }
  switch (key) {
    case 'PageUp':
      return within(later(now, 1, 'year'), span);
    case 'PageDown':
      return within(later(now, -1, 'year'), span);
    case 'Home':
      return span.first;
    case 'End':
      return span.last;
    case 'Delete':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}

function wayOf(key: string, isRtl: boolean): 1 | -1 | 0 {
  switch (key) {
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'ArrowRight':
      return isRtl ? -1 : 1;
    case 'ArrowLeft':
      return isRtl ? 1 : -1;
    default:
      return 0;
  }
}
