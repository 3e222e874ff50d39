// What we sent, or will send, and have no answer to yet.
import type { ConversationId } from "./conversation.ts";

export interface Outgoing {
  /** Our own id of it, which the answer carries. */
  readonly line: string;
  /** Where it was typed. */
  readonly conversation: ConversationId;
  /** Under which name it was typed; "" before we had one. */
  readonly by: string;
  /** As it was typed. */
  readonly typed: string;
  /** As the server is to read it. */
  readonly text: string;
  /** Whether it is talk, which is shown while it is on its way; otherwise it is a command. */
  readonly isTalk: boolean;
  readonly time: number;
  readonly delivery: Delivery;
}

/**
 * `sending`: written, no answer yet; `queued`: waits until the link and the room are there;
 * `unsure`: the link broke before the answer; `failed`: refused, or nobody can say.
 */
export type Delivery =
  | { readonly state: "sending" | "queued" | "unsure" }
  | { readonly state: "failed"; readonly reason: string };
