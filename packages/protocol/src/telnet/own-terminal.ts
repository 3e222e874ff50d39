// What a client tells of its own terminal, to a server that asks.

export interface OwnTerminal {
  /**
   * What TTYPE answers, one after the other: the client, its terminal, and `MTTS n` for what both
   * can. In ASCII; 40 characters of each are told, in capitals (RFC 1091).
   */
  readonly names: readonly [string, ...string[]];
  /** Of the window, in cells; 0 where nobody knows, 65,535 at most (RFC 1073). */
  readonly columns: number;
  readonly rows: number;
}

/** Of an end that nothing is known of. */
export const anyTerminal: OwnTerminal = { names: ["UNKNOWN"], columns: 0, rows: 0 };
