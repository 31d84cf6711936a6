/** Who does not count, and who stands in another camp than what it is part of, drawn anew for a file. */
import type { Schemas } from '../../api/client';
import { grid } from '../../take/sheet/blocks';
import { named } from '../../take/sheet/lines';
import type { Page } from '../../take/sheet/page';
import { fill, number } from '../../words/lang';
import { WORDS } from './words';

type Answer = Pick<Schemas['Balance'], 'left_out' | 'left_out_total' | 'parted' | 'parted_total'>;

const COLUMN = 320;
const nameOf = ({ id, label }: Schemas['Reference']) => named(label ?? id);

export function drawOutside(page: Page, balance: Answer): void {
  const words = WORDS[page.lang];
  const { left_out: groups, left_out_total: groupTotal, parted, parted_total: partedTotal } = balance;
  const pairs = parted.map(({ actor, part_of: whole }) => `${nameOf(actor)} ${words.partOf} ${nameOf(whole)}`);
  listed(page, words.parted, words.partedHint, pairs, partedTotal);
  listed(page, words.leftOut, words.leftOutHint, groups.map(nameOf), groupTotal);
}

function listed(page: Page, heading: string, hint: string, texts: readonly string[], total: number): void {
  if (total === 0) {
    return;
  }
  page.heading(fill(heading, { count: number(total, page.lang) }), 15);
  page.hint(hint);
  grid(page, texts, COLUMN, (text, x, top, width) => page.block(text, x, top, width, { size: 13 }));
  if (total > texts.length) {
    page.hint(fill(WORDS[page.lang].more, { count: number(total - texts.length, page.lang) }));
  }
}
