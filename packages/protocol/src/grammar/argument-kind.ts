// The kinds of argument a command may take. A kind reads its share of the words after the
// command's name; its type is the type the command's `run` receives.

/** How much of the rest of the line a kind takes: the next word, or all that is left. */
type Extent = "word" | "rest";

export interface ArgumentKind<Value> {
  readonly extent: Extent;
  readonly optional: boolean;
  /** What the argument must look like, to end the sentence "… must be". */
  readonly expected: string;
  /** Undefined when the text is not of this kind. */
  readonly read: (text: string) => Value | undefined;
}

/** One word: a name, a room, a setting. */
export const word: ArgumentKind<string> = {
  extent: "word",
  optional: false,
  expected: "one word",
  read: (text) => text,
};

/** All that is left, on one line. */
export const rest: ArgumentKind<string> = {
  extent: "rest",
  optional: false,
  expected: "some text",
  read: (text) => text.replaceAll("\n", " "),
};

/** All that is left, its line breaks kept: what people say to each other. */
export const prose: ArgumentKind<string> = { ...rest, read: (text) => text };

/** A whole number of one or more. */
export const count: ArgumentKind<number> = {
  extent: "word",
  optional: false,
  expected: "a whole number of one or more",
  read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
};

/** The same kind where the argument may be left out. Only the last arguments may be optional. */
export function optional<Value>(kind: ArgumentKind<Value>): ArgumentKind<Value | undefined> {
  return { ...kind, optional: true };
}
