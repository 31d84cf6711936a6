/** Texts in lines of a width, which is measured by whoever draws. Names may stand isolated in them. Pure. */
import { pictured } from '../../drawing/label';

export type WidthOf = (text: string) => number;

/** Open an isolation whose direction is that of the page, or of its own first letter; and close it. */
export const [LTR, RTL, OWN, END] = ['\u2066', '\u2067', '\u2068', '\u2069'] as const;
/** The longest text that is told whole. */
const LONGEST = 800;
/** The longest name within a sentence. */
const LONGEST_NAME = 120;

/** Return a name to stand in a sentence: it turns nothing around, and is no longer than a reader follows. */
export function named(name: string): string {
  return `${OWN}${pictured(name, LONGEST_NAME)}${END}`;
}

/** Return a text of the graph as a paragraph of its own. */
export function told(text: string): string {
  return `${OWN}${pictured(text, LONGEST)}${END}`;
}

/** Return a text in lines, broken between words, or within one that is too wide for a line. */
export function linesOf(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') {
      lines.push(line);
    }
    line = word;
    while (widthOf(line) > width) {
      const head = beginning(line, width, widthOf);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return balanced(line === '' ? lines : [...lines, line]);
}

/** Return a text on one line, with an ellipsis where it is too wide. */
export function cutTo(text: string, width: number, widthOf: WidthOf): string {
  if (widthOf(text) <= width) {
    return text;
  }
  const head = beginning(text, width - widthOf('…'), widthOf);
  return balanced([`${head.trimEnd()}…`])[0] ?? '';
}

/** The longest beginning that is within a width, by signs as readers count them; at least one. */
function beginning(text: string, width: number, widthOf: WidthOf): string {
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [fits, not] = [1, signs.length];
  while (not - fits > 1) {
    const middle = Math.floor((fits + not) / 2);
    [fits, not] = widthOf(signs.slice(0, middle).join('')) <= width ? [middle, not] : [fits, middle];
  }
  return signs.slice(0, fits).join('');
}

/** An isolation that goes on in the next line is closed in this one, and opened again there. */
function balanced(lines: readonly string[]): readonly string[] {
  let open = 0;
  return lines.map((line) => {
    const begun = OWN.repeat(open);
    for (const sign of line) {
      open += sign === OWN ? 1 : sign === END && open > 0 ? -1 : 0;
    }
    return `${begun}${line}${END.repeat(open)}`;
  });
}
