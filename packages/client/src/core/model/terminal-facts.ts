// What the terminal can show, as far as it has told.

/** Kinds of characters about whose width terminals disagree. */
export type DoubtfulKind = "emoji-presentation" | "keycap" | "skin-tone" | "box";

export interface TerminalFacts {
  /** What it calls itself; "" where it has no name. */
  readonly type: string;
  /** How much of a server's text it shows at once, in cells; 0 where nobody knows. */
  readonly columns: number;
  readonly rows: number;
  /** Whether what it shows is read aloud. */
  readonly isReadAloud: boolean;
  /** How many colours it has. */
  readonly colours: "none" | "16" | "256" | "true";
  /** Undefined while it has not told. */
  readonly background: "dark" | "light" | undefined;
  /** Whether it shows more than ASCII. */
  readonly isUnicode: boolean;
  /** What it draws in another width than we count. */
  readonly disputed: ReadonlySet<DoubtfulKind>;
}

export const usualTerminal: TerminalFacts = {
  type: "",
  columns: 0,
  rows: 0,
  isReadAloud: false,
  colours: "256",
  background: undefined,
  isUnicode: true,
  disputed: new Set(),
};
