/** What is cut, in words for a file: of whom, and how many of how many relationships are shown. */
import { cutOf, type Shown } from '../../network/shown';
import { named } from '../../take/sheet/lines';
import { fill, number, type Lang } from '../../words/lang';
import { WORDS } from './words';

export function cutInWords(shown: Shown, lang: Lang): readonly string[] {
  return cutOf(shown, lang).map(({ name, shown: count, total }) =>
    fill(WORDS[lang].cut, { shown: number(count, lang), total: number(total, lang), name: named(name) }),
  );
}
