/** Parts of the page whose script is loaded when they are first looked at; one that cannot be had says so. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Guarded, Unloaded } from './waiting';

interface Props {
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** What stands around what is told while the part is not there. */
  readonly around?: (told: ComponentChildren) => ComponentChildren;
}

export function Late({ load, around = (told) => told }: Props) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const begin = (onFailed: () => void) => {
    load().then((module) => setPart(() => module.default), onFailed);
  };
  useEffect(() => begin(() => setFailed(true)), []);
  return Part === null ? (
    <>{around(hasFailed && <Unloaded onAgain={() => begin(beginAnew)} />)}</>
  ) : (
    <Guarded>
      <Part />
    </Guarded>
  );
}

/** A browser may remember that a script failed: then the page begins anew, at the same address, if it is there again. */
function beginAnew(): void {
  fetch(document.baseURI, { cache: 'no-store' }).then(
    ({ ok }) => ok && location.reload(),
    () => undefined,
  );
}
