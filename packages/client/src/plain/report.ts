// What a reader without a screen asks to see: the objects that --json writes.
import type { TeaEvent } from "@tea-party/protocol";
import type { Delivery } from "../core/model/outgoing.ts";

/** Something that was said, as it came: a fact, or a line of a server that states none. */
export type ReadLine =
  | TeaEvent
  | { readonly type: "line"; readonly time: number; readonly text: string };

export interface Place {
  /** As `/go` takes it. */
  readonly number: number;
  /** `#parlour` or `@mei`; "" for the house itself. */
  readonly conversation: string;
  readonly unread: number;
  readonly mentions: number;
  readonly muted: boolean;
  /** Whether what is typed goes there. */
  readonly here: boolean;
}

export type Report =
  | { readonly type: "conversations"; readonly conversations: readonly Place[] }
  /** Part of what was said, oldest first. */
  | {
      readonly type: "lines";
      readonly asked: string;
      readonly lines: readonly ReadLine[];
      /** Ids of those behind which lines are missing here, and of those before which they are gone. */
      readonly gaps: readonly number[];
      readonly losses: readonly number[];
    }
  /** One hit of a search: `number` of `count` known so far, from the oldest; 0 when there is none. */
  | {
      readonly type: "found";
      readonly words: string;
      readonly number: number;
      readonly count: number;
      readonly line: ReadLine | undefined;
    }
  | { readonly type: "queue"; readonly lines: readonly OwnLine[] }
  | Status
  | { readonly type: "commands"; readonly commands: readonly CommandHelp[] }
  /** What is typed goes somewhere else now. */
  | {
      readonly type: "place";
      readonly conversation: string;
      readonly unread: number;
      readonly mentions: number;
    }
  /** Something was said for the reader's eyes: the moment to ring. */
  | { readonly type: "alert"; readonly who: string; readonly text: string }
  | { readonly type: "notice"; readonly text: string };

export interface Status {
  readonly type: "status";
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The server's name for itself; "" until it has said it. */
  readonly server: string;
  readonly link: "connecting" | "up" | "waiting" | "ended";
  /** Why the link is down; "" while it is up. */
  readonly reason: string;
  /** The round trip in milliseconds; undefined until it was measured. */
  readonly lag: number | undefined;
  /** Our own name; undefined while we are not in. */
  readonly name: string | undefined;
  readonly conversation: string;
  readonly topic: string;
  readonly members: number;
  readonly typing: readonly string[];
  readonly muted: boolean;
}

export interface OwnLine {
  readonly conversation: string;
  readonly typed: string;
  readonly state: Delivery["state"];
  readonly reason: string;
}

export interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
}
