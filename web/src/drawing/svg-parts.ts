/** Elements and numbers of a drawing. */
import type { Point } from './curve';

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function pair({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function made(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  return element;
}
