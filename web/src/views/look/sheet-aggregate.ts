/** An aggregate drawn for a file, with all of its counts in words. */
import type { Vocabulary } from '../../api/vocabulary';
import type { Picture } from '../../drawing/picture';
import type { Aggregate } from '../../network/aggregate';
import { MOST } from '../../network/shown';
import { table } from '../../take/sheet/blocks';
import { key } from '../../take/sheet/key';
import type { Page } from '../../take/sheet/page';
import { COMMON } from '../../words/common';
import { fill, number } from '../../words/lang';
import { insertNetwork, KEY, signsOf, sizes, widths } from './sheet';
import { WORDS } from './words';

interface Shown {
  readonly picture: Picture | null;
  readonly found: Aggregate;
  readonly total: number;
  readonly vocabulary: Vocabulary;
}

export function drawAggregate(page: Page, { picture, found, total, vocabulary }: Shown): void {
  const { lang } = page;
  const [words, told] = [WORDS[lang], KEY[lang]];
  const name = (kind: string) => vocabulary.label('kinds', kind, lang);
  page.paragraph(fill(words.large, { total: number(total, lang), most: number(MOST, lang) }));
  insertNetwork(page, picture, found.groups.length);
  const lines = signsOf(
    page,
    found.bundles.map(({ sign }) => sign),
  );
  key(page, [...lines, sizes(page, told.members), widths(page, told.count)]);
  page.heading(words.bundles, 15);
  const rows = found.bundles.map(({ one, other, sign, count }) => ({
    cells: [
      one === other ? fill(words.within, { name: name(one) }) : `${name(one)} – ${name(other)}`,
      COMMON[lang][sign],
      number(count, lang),
    ],
  }));
  table(page, ['', COMMON[lang].sign, words.ties], rows, [5, 2, 2]);
  if (found.outside > 0) {
    page.hint(fill(words.outside, { count: number(found.outside, lang) }));
  }
}
