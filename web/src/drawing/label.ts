/** A name as a picture can show it: on one line, of bounded length, without signs that would turn its neighbours around. */
const LONGEST = 42;
// Controls, and marks of direction that embed or override: a picture has one direction a label, found by itself.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Return a name cut after some characters, as readers count them, with an ellipsis. */
export function pictured(name: string, longest = LONGEST): string {
  // A name of 10 kB is cut before it is split: only its beginning is of interest.
  const plain = name
    .slice(0, LONGEST * 20)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...new Intl.Segmenter().segment(plain)].map((each) => each.segment);
  return characters.length <= longest ? plain : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Return a text without its isolations where nothing in it is written from right to left: not all readers know them. */
export function plainly(text: string): string {
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]/u.test(text) ? text : text.replace(/[\u2066-\u2069]/g, '');
}

/** Tell whether the first letter of a name is of a script that is written from right to left. */
export function isRightToLeft(name: string): boolean {
  return /^\P{L}*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]/u.test(name);
}
