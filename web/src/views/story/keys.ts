/** A story by keyboard. */
import type { Lang } from '../../words/lang';

/** Return the step that a key leads to; 0 leaves the story, null is no such key. In Arabic, on is to the left. */
export function stepByKey(key: string, step: number, count: number, lang: Lang): number | null {
  const [on, back] = lang === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case on:
    case 'PageDown':
      return Math.min(step + 1, count);
    case back:
    case 'PageUp':
      return Math.max(step - 1, 1);
    case 'Home':
      return 1;
    case 'End':
      return count;
    case 'Escape':
      return 0;
    default:
      return null;
  }
}
