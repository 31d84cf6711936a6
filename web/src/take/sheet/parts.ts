/** A drawing as plain data, made without a browser; put into elements at the end, where what is text stays text. */
export type Attributes = Readonly<Record<string, string | number>>;

export interface Part {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: readonly (Part | Element | string)[];
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
// XML has no place for most controls; marks that override the direction would turn all that follows around.
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]|\p{Surrogate}/gu;

export function part(name: string, attributes: Attributes = {}, ...content: Part['content']): Part {
  return { name, attributes, content };
}

/** Return a text that any reader of XML takes, and that turns none of its neighbours around. */
export function legal(text: string): string {
  return text.replace(ILLEGAL, ' ');
}

/** Return a number as a drawing has it. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function element({ name, attributes, content }: Part): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, typeof value === 'number' ? String(rounded(value)) : legal(value));
  }
  made.append(
    ...content.map((each) => (typeof each === 'string' ? legal(each) : each instanceof Element ? each : element(each))),
  );
  return made;
}
