/** Resources whose contest grows or shrinks: two bars each, before and after, of a possible 1. */
import type { Schemas } from '../../api/client';
import { EntityLink } from '../../frame/links';
import { useAppState } from '../../state/hooks';
import { number } from '../../words/lang';
import { FromTo } from './moved';

const LENGTH = 120;

export function Contests({ contests }: { readonly contests: readonly Schemas['ContestMoved'][] }) {
  const { lang } = useAppState();
  const told = (value: number) => number(Math.round(value * 100) / 100, lang);
  return (
    <ul class="contests">
      {contests.map(({ resource, before, after }) => (
        <li key={resource.id}>
          <EntityLink id={resource.id} label={resource.label} />
          <svg width={LENGTH} height="12" aria-hidden="true">
            <rect class="was" y="0" width={before.index * LENGTH} height="5" />
            <rect class="is" y="6" width={after.index * LENGTH} height="5" />
          </svg>
          <FromTo before={told(before.index)} after={told(after.index)} />
        </li>
      ))}
    </ul>
  );
}
