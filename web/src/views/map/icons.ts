/** What stands on the map at a place: elements made one by one, so that a name is never more than text. */
import type { Told } from './telling';

/** Return a sign and its name; of several at one place each stands a little aside. */
export function besideSign(sign: SVGElement, text: Told, before: number): HTMLElement {
  const whole = document.createElement('span');
  whole.className = 'mark-place';
  whole.style.setProperty('--aside', String(before));
  const label = document.createElement('span');
  label.className = 'name';
  label.dir = 'auto';
  const name = document.createElement('b');
  name.textContent = text.name;
  const more = document.createElement('i');
  more.textContent = text.more;
  label.append(name, more);
  whole.append(sign, label);
  return whole;
}

export function countryName(name: string): HTMLElement {
  const text = document.createElement('span');
  text.textContent = name;
  return text;
}
