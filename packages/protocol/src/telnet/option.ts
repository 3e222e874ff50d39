// What a telnet option is to us: a number, which side may have it on, and what it can tell.
import type { OwnTerminal } from "./own-terminal.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `offer`: we start; `follow`: we start once the peer has shown that it speaks telnet; `accept`:
 * we agree when the peer starts; `refuse`: never.
 */
export type Stance = "offer" | "follow" | "accept" | "refuse";

/** For one end of the connection: `us` is what this end does, `them` what it lets the peer do. */
export interface Stances {
  readonly us: Stance;
  readonly them: Stance;
}

/** What came of something an option was told. */
export interface Finding {
  /** What is known of the peer's terminal now. */
  readonly learnt?: Partial<Terminal>;
  /** The payload of a subnegotiation to answer with. */
  readonly reply?: Uint8Array;
}

/** One telnet option. To add one: a file in `options/`, and its name in `options/index.ts`. */
export interface TelnetOption {
  readonly code: number;
  readonly name: string;
  /** The RFC or specification that defines it. */
  readonly source: string;
  readonly server: Stances;
  readonly client: Stances;
  /** Switched by our word alone where it is we who do it: no answer is waited for, none changes it. */
  readonly isUnilateral?: boolean;
  /** The option was switched. `us`: what we do; otherwise what the peer does. */
  readonly switched?: (us: boolean, enabled: boolean) => Finding;
  /** Reads the payload of a subnegotiation, beside what is known so far. */
  readonly read?: (payload: Uint8Array, terminal: Terminal) => Finding;
  /** What we tell of our own terminal once it is agreed on, and again when that has changed. */
  readonly tell?: (own: OwnTerminal) => Uint8Array;
  /**
   * Answers what a subnegotiation asks of our own terminal, if it is a question.
   * @param asked how often it was asked before
   */
  readonly answer?: (
    payload: Uint8Array,
    own: OwnTerminal,
    asked: number,
  ) => Uint8Array | undefined;
}

/** Which end of the connection we are. */
export type Role = "server" | "client";

/** For an end that has no use for an option. */
export const refused: Stances = { us: "refuse", them: "refuse" };
