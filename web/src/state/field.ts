/** A field of the state: how it stands in the address, and what it is when the address does not name it. */
export interface Field<T> {
  readonly initial: T;
  read(texts: readonly string[]): T;
  write(value: T): string;
}

/** Any text; nothing is the empty one. Whether the service takes it, the service says. */
export function text(): Field<string> {
  return { initial: '', read: (texts) => texts.at(-1) ?? '', write: (value) => value };
}

/** One of some tokens, of which the first is meant when the address is silent or names another. */
export function oneOf<const T extends string>(...tokens: readonly [T, ...T[]]): Field<T> {
  return {
    initial: tokens[0],
    read: (texts) => tokens.find((token) => token === texts.at(-1)) ?? tokens[0],
    write: (value) => (value === tokens[0] ? '' : value),
  };
}

/** Some tokens, in their order, each once, separated by commas. */
export function list(): Field<readonly string[]> {
  return {
    initial: [],
    read: (texts) => [...new Set(texts.flatMap((each) => each.split(',')).filter((token) => token !== ''))],
    write: (value) => value.join(','),
  };
}

/** Something that is on or off. */
export function flag(): Field<boolean> {
  return { initial: false, read: (texts) => texts.at(-1) === '1', write: (value) => (value ? '1' : '') };
}
