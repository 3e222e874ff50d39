// The connection, as a reader should know of it.

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * How the server speaks: `tea` in facts, `text` in the lines of the first tea party, `lines` in
 * others, as a MUD does; `unsettled` until one is sure.
 */
export type Speech = "unsettled" | "tea" | "text" | "lines";

/** The connection as a reader should know of it. Times are milliseconds since 1970. */
export type Link =
  | { readonly state: "connecting"; readonly failures: number; readonly since: number }
  | {
      readonly state: "up";
      readonly since: number;
      /** How many attempts in a row came to nothing before. */
      readonly failures: number;
      readonly speech: Speech;
      /** Whether it has welcomed us in facts: from then on it reads who we are. */
      readonly isWelcomed: boolean;
      /** How it greeted us in text: as a house of ours does, or as something else. */
      readonly greeting: "none" | "house" | "other";
      /** The last line without an end, which asks for something; "" before the first. */
      readonly prompt: string;
      /** Whether the server says that it echoes: it hides what is typed. */
      readonly isEchoed: boolean;
    }
  | {
      readonly state: "waiting";
      readonly failures: number;
      readonly until: number;
      readonly reason: string;
    }
  | { readonly state: "ended"; readonly reason: string };

/** The round trip to the server. */
export interface Lag {
  /** When the unanswered ping left. */
  readonly askedAt: number | undefined;
  /** When an unanswered ping means that the link is dead; undefined while we wait for none. */
  readonly deadline: number | undefined;
  readonly nextAt: number;
  /** Milliseconds; undefined until the server has answered once. */
  readonly milliseconds: number | undefined;
}
