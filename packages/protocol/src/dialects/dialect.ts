// How one kind of listener is told facts.
import type { TeaEvent } from "../events/events.ts";

/**
 * Turns facts into bytes. Two listeners with the same dialect object get the same bytes, so a
 * fact is encoded once for all of them.
 */
export interface Dialect {
  readonly name: string;
  /** May be empty: not every fact is worth a line to a person. */
  encode(event: TeaEvent): Uint8Array;
  /** Several facts, one behind the other: much cheaper than each by itself. */
  encodeAll(events: readonly TeaEvent[]): Uint8Array;
}

/** How one listener alone is told what concerns nobody else. */
export type PrivateDialect = Omit<Dialect, "encodeAll">;
