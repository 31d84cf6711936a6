/** Who holds something on a day, in words. Pure. */
import { pictured } from '../../drawing/label';
import { fill, type Lang } from '../../words/lang';
import { disputedOn, stretchOn, type Holders } from './lanes';
import { WORDS } from './words';

/** Letters of a name that stands in a list. */
const LONGEST = 80;

export function onTold({ items, stretches }: Pick<Holders, 'items' | 'stretches'>, day: number, lang: Lang): string {
  const words = WORDS[lang];
  const names = new Map(items.map(({ holder }) => [holder.id, pictured(holder.label ?? holder.id, LONGEST)]));
  const stretch = stretchOn(stretches, day);
  const disputed = disputedOn(items, day);
  const one = (id: string) => {
    const told = names.get(id) ?? id;
    const named = stretch?.partial.includes(id) === true ? fill(words.inPart, { name: told }) : told;
    return disputed.has(id) ? fill(words.inDispute, { name: named }) : named;
  };
  const name = (ids: readonly string[]) => ids.map(one).join(lang === 'ar' ? '، ' : ', ');
  const certain = stretch?.certain ?? [];
  const possible = (stretch?.possible ?? []).filter((id) => !certain.includes(id));
  const parts = [
    certain.length > 0 ? name(certain) : '',
    possible.length > 0 ? fill(words.maybe, { names: name(possible) }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? words.nobody : parts.join(lang === 'ar' ? '؛ ' : '; ');
}
