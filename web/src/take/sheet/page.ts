/**
 * A page on which a view is drawn anew, for a file: blocks one below the other, from the side on which one begins to
 * read. Places are logical: 0 is where a line of text begins, whatever its direction. Pure, but for what it is given.
 */
import type { Lang } from '../../words/lang';
import type { Ink } from './ink';
import { plainly } from '../../drawing/label';
import { rimLooks } from '../../drawing/rim';
import { cutTo, END, linesOf, LTR, RTL } from './lines';
import { part, rounded, type Attributes, type Part } from './parts';

export type Measure = (text: string, size: number, isBold: boolean) => number;
type Anchor = 'start' | 'middle' | 'end';

export interface Writing {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly anchor?: Anchor;
  /** The width beyond which it is cut. */
  readonly most?: number;
  /** Degrees, as seen where one reads from left to right. */
  readonly turned?: number;
  /** It stands on lines: paper shows around its letters. */
  readonly hasRim?: boolean;
}

interface Means {
  readonly lang: Lang;
  readonly ink: Ink;
  readonly measure: Measure;
}

const SIZE = 14;
const LEADING = 1.4;
const RIM = 4;

export class Page {
  readonly lang: Lang;
  readonly ink: Ink;
  /** Where the next block begins. */
  y = 0;
  private readonly isMirrored: boolean;
  private readonly drawn: Part[] = [];
  private readonly measure: Measure;
  private most = 0;

  constructor(
    { lang, ink, measure }: Means,
    readonly width: number,
  ) {
    [this.lang, this.ink, this.measure] = [lang, ink, measure];
    this.isMirrored = lang === 'ar';
  }

  /** The width that what was drawn would have liked to have. */
  get needed(): number {
    return this.most;
  }

  /** Say how much room would be needed. */
  need(width: number): void {
    this.most = Math.max(this.most, width);
  }

  get parts(): readonly Part[] {
    return this.drawn;
  }

  widthOf(text: string, size = SIZE, isBold = false): number {
    return this.measure(text, size, isBold);
  }

  /** Write on one line; `y` is where the letters stand. */
  write(text: string, x: number, y: number, writing: Writing = {}): void {
    const {
      size = SIZE,
      isBold = false,
      colour = this.ink.ink,
      anchor = 'start',
      most = Infinity,
      turned = 0,
      hasRim = false,
    } = writing;
    const cut = cutTo(text, most, (each) => this.measure(each, size, isBold));
    const ends = this.isMirrored ? ({ start: 'end', middle: 'middle', end: 'start' } as const)[anchor] : anchor;
    const at = this.across(x);
    const angle = this.isMirrored ? -turned : turned;
    const looks = {
      x: at,
      y,
      'font-size': size,
      ...(isBold ? { 'font-weight': 700 } : {}),
      fill: colour,
      'text-anchor': ends,
      ...(angle === 0 ? {} : { transform: `rotate(${angle} ${rounded(at)} ${rounded(y)})` }),
    };
    const told = this.isMirrored ? `${RTL}${cut}${END}` : plainly(`${LTR}${cut}${END}`);
    if (hasRim) {
      this.draw('text', { ...looks, ...rimLooks(RIM) }, told);
    }
    this.draw('text', looks, told);
  }

  /** Return in how many lines a text would be written. */
  lines(text: string, width: number, { size = SIZE, isBold = false }: Writing = {}): readonly string[] {
    return linesOf(text, width, (each) => this.measure(each, size, isBold));
  }

  /** Write in lines from `top` on; return how high it is. */
  block(text: string, x: number, top: number, width: number, writing: Writing = {}): number {
    const { size = SIZE } = writing;
    const lines = this.lines(text, width, writing);
    lines.forEach((line, place) => this.write(line, x, top + size * (1.05 + place * LEADING), writing));
    return lines.length * size * LEADING;
  }

  /** Write a paragraph as the next block. */
  paragraph(text: string, writing: Writing & { readonly x?: number; readonly after?: number } = {}): void {
    const { x = 0, after = 4 } = writing;
    this.y += this.block(text, x, this.y, this.width - x, writing) + after;
  }

  hint(text: string): void {
    this.paragraph(text, { size: 12.5, colour: this.ink.muted });
  }

  heading(text: string, size = 17): void {
    this.y += 0.7 * size;
    this.paragraph(text, { size, isBold: true });
  }

  rule(): void {
    this.line([0, this.y], [this.width, this.y], { stroke: this.ink.line });
    this.y += 8;
  }

  box(x: number, y: number, width: number, height: number, attributes: Attributes): void {
    this.draw('rect', { x: this.isMirrored ? this.width - x - width : x, y, width, height, ...attributes });
  }

  line(from: readonly [number, number], to: readonly [number, number], attributes: Attributes): void {
    this.draw('path', { d: `M${this.point(from)}L${this.point(to)}`, fill: 'none', ...attributes });
  }

  shape(corners: readonly (readonly [number, number])[], attributes: Attributes): void {
    this.draw('path', { d: `M${corners.map((each) => this.point(each)).join('L')}Z`, ...attributes });
  }

  dot(x: number, y: number, r: number, attributes: Attributes): void {
    this.draw('circle', { cx: this.across(x), cy: y, r, ...attributes });
  }

  /** Draw what has no direction, and is made in a box of that many units, where its middle is to be. */
  outline(d: string, x: number, y: number, size: number, attributes: Attributes, box = 16): void {
    const corner = [this.across(x) - size / 2, y - size / 2].map(rounded).join(' ');
    this.draw('path', { d, transform: `translate(${corner}) scale(${size / box})`, ...attributes });
  }

  /** Draw a path whose places are logical, like all others. */
  trace(d: string, attributes: Attributes): void {
    const mirror = this.isMirrored ? { transform: `translate(${rounded(this.width)} 0) scale(-1 1)` } : {};
    this.draw('path', { d, fill: 'none', ...mirror, ...attributes });
  }

  /** Put a drawing in as it is, in the middle; smaller where the page is narrower, or it would be too high. */
  insert(drawing: SVGSVGElement, highest = Infinity): void {
    const [wide, high] = ['width', 'height'].map((name) => Number(drawing.getAttribute(name))) as [number, number];
    const scale = Math.min(1, this.width / wide, highest / high);
    const [width, height] = [wide * scale, high * scale];
    const attributes = { x: (this.width - width) / 2, y: this.y, width, height };
    Object.entries(attributes).forEach(([name, value]) => drawing.setAttribute(name, String(rounded(value))));
    this.drawn.push(part('g', {}, drawing));
    this.y += height + 8;
  }

  /** Put what is not a block of its own on the page: what others use, such as a pattern. */
  define(content: Part): void {
    this.drawn.push(part('defs', {}, content));
  }

  private draw(name: string, attributes: Attributes, ...content: readonly string[]): void {
    this.drawn.push(part(name, attributes, ...content));
  }

  private across(x: number): number {
    return this.isMirrored ? this.width - x : x;
  }

  private point([x, y]: readonly [number, number]): string {
    return `${rounded(this.across(x))},${rounded(y)}`;
  }
}
