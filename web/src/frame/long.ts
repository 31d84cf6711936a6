/**
 * Words of thousands of letters. A browser shapes such a word anew for each of its lines, which takes seconds; with places
 * to break in between it shapes a piece at a time. The text stays whole, to be read, found and copied.
 */
import { h, options, type ComponentChildren, type VNode } from 'preact';

/** Letters of a word that need no place to break, and of a piece of one that is longer. */
const [LONGEST, PIECE] = [200, 40];
const LONG = new RegExp(`\\S{${LONGEST},}`);
/** What has text alone in it. */
const PLAIN = new Set(['title', 'option', 'textarea', 'text', 'tspan']);

/** Have all that is drawn break its long words. */
export function breakLongWords(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode: VNode) => {
    const props = vnode.props as { children?: ComponentChildren };
    if (typeof vnode.type === 'string' && !PLAIN.has(vnode.type) && props.children !== undefined) {
      props.children = broken(props.children);
    }
    before?.(vnode);
  };
}

/** Return what is drawn, with places to break in words that are long. */
export function broken(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) {
    const all = children as readonly ComponentChildren[];
    return all.some(isLong) ? all.map(broken) : (children as ComponentChildren);
  }
  return isLong(children) ? pieces(children) : children;
}

function isLong(child: ComponentChildren): child is string {
  return typeof child === 'string' && child.length >= LONGEST && LONG.test(child);
}

function pieces(text: string): ComponentChildren {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const count = Math.ceil(letters.length / PIECE);
  return Array.from({ length: count }, (_, place) =>
    letters.slice(place * PIECE, (place + 1) * PIECE).join(''),
  ).flatMap((piece, place) => (place === 0 ? [piece] : [h('wbr', null), piece]));
}
