/** The story that the address is about. */
import { useEffect, useState } from 'preact/hooks';
import { useAppState } from '../../state/hooks';
import { Fault, type Story } from './model';
import { unpacked } from './pack';
import { shippedStory } from './shipped';

export interface Told {
  /** The story; null while it is fetched, where there is none, and where it has a fault. */
  readonly story: Story | null;
  readonly fault: Fault | null;
}

const NONE: Told = { story: null, fault: null };

export function useStory(): Told {
  const { story: name, told, lang } = useAppState();
  const [found, setFound] = useState<Told>(NONE);
  useEffect(() => {
    let isWanted = true;
    const give = (given: Told) => isWanted && setFound(given);
    const asked = told !== '' ? unpacked(told) : name !== '' ? shippedStory(name, lang) : null;
    if (asked === null) {
      give(NONE);
    } else {
      asked.then(
        (story) => give({ story, fault: null }),
        (error: unknown) => give({ story: null, fault: error instanceof Fault ? error : new Fault('notPacked') }),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [name, told, told === '' && name !== '' ? lang : '']);
  return found;
}
