/** A field of the state: how it stands in the address, and what it is when the address does not name it. */
export interface Field<T> {
  readonly initial: T;
  read(texts: readonly string[]): T;
  write(value: T): string;
  /** An address may give it several times: all of it counts, not the last alone. */
  readonly isMany?: true;
  /** Return which of the texts of an address it cannot read; without this, it reads any. */
  unread?(texts: readonly string[]): readonly string[];
}

/** Tells whether a text can be read as a value of a field. */
export type Fits = (text: string) => boolean;

/** A text; nothing is the empty one, and so is one that does not fit. Whether the service takes it, the service says. */
export function text(fits: Fits = () => true): Field<string> {
  const misread = (value: string) => value !== '' && !fits(value);
  return {
    initial: '',
    read: (texts) => texts.slice(-1).find((value) => !misread(value)) ?? '',
    write: (value) => value,
    unread: (texts) => texts.slice(-1).filter(misread),
  };
}

/** One of some tokens, of which the first is meant when the address is silent or names another. */
export function oneOf<const T extends string>(...tokens: readonly [T, ...T[]]): Field<T> {
  return {
    initial: tokens[0],
    read: (texts) => tokens.find((token) => token === texts.at(-1)) ?? tokens[0],
    write: (value) => (value === tokens[0] ? '' : value),
    unread: (texts) => texts.slice(-1).filter((value) => value !== '' && tokens.every((token) => token !== value)),
  };
}

/** Some tokens, in their order, each once, separated by commas; those that do not fit are left out. */
export function list(fits: Fits = () => true): Field<readonly string[]> {
  const tokens = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((each) => each.split(',')).filter((token) => token !== '')),
  ];
  return {
    initial: [],
    isMany: true,
    read: (texts) => tokens(texts).filter(fits),
    write: (value) => value.join(','),
    unread: (texts) => tokens(texts).filter((token) => !fits(token)),
  };
}

/** Something that is on or off. */
export function flag(): Field<boolean> {
  return {
    initial: false,
    read: (texts) => texts.at(-1) === '1',
    write: (value) => (value ? '1' : ''),
    unread: (texts) => texts.slice(-1).filter((value) => !['', '0', '1'].includes(value)),
  };
}
