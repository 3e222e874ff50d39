// What telnet has told us of the terminal at the other end.
import type { CharsetName } from "../framing/charset.ts";

/** Grows as options are answered; every field is the peer's word and may be wrong. */
export interface Terminal {
  /** The answers to TTYPE in their order, cleaned and in capitals: the client, then its terminal. */
  readonly names: readonly string[];
  /** The bits of the answer `MTTS n`; undefined for a client that does not speak MTTS. */
  readonly mtts: number | undefined;
  /** Columns and rows of the window, each from 1 to 65,535. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** The character set agreed on through CHARSET. */
  readonly charset: CharsetName | undefined;
  /** Whether it has yet to say which of our character sets it takes. */
  readonly owesCharset: boolean;
  /** Whether it wants prompts marked by EOR. */
  readonly wantsEndOfRecord: boolean;
}

/** Nothing is known yet. One value for all, so that a silent connection costs no memory. */
export const unknownTerminal: Terminal = {
  names: [],
  mtts: undefined,
  columns: undefined,
  rows: undefined,
  charset: undefined,
  owesCharset: false,
  wantsEndOfRecord: false,
};
