/** Whether the page is too narrow for a legend beside the picture. */
import { useEffect, useState } from 'preact/hooks';

const NARROW = matchMedia('(width < 900px)');

export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const changed = () => setNarrow(NARROW.matches);
    NARROW.addEventListener('change', changed);
    return () => NARROW.removeEventListener('change', changed);
  }, []);
  return isNarrow;
}
