// What a telnet option is to us: a number, and which side may have it switched on.

/** `offer`: we start; `accept`: we agree when the peer starts; `refuse`: never. */
export type Stance = "offer" | "accept" | "refuse";

/** For one end of the connection: `us` is what this end does, `them` what it lets the peer do. */
export interface Stances {
  readonly us: Stance;
  readonly them: Stance;
}

/** One telnet option. To add one: a file in `options/`, and its name in `options/index.ts`. */
export interface TelnetOption {
  readonly code: number;
  readonly name: string;
  /** The RFC or specification that defines it. */
  readonly source: string;
  readonly server: Stances;
  readonly client: Stances;
}

/** Which end of the connection we are. */
export type Role = "server" | "client";
