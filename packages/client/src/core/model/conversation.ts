// A conversation: what the list on the left lists, be it a room, a person or the house itself.
import { newestLogged, oldestLogged } from "./placing.ts";
import { emptyScrollback, type Scrollback } from "./scrollback.ts";

/** `#parlour` for a room, `@mei` for a person, `HOUSE` for what belongs to neither. */
export type ConversationId = string;

/** Where a server talks to someone who is in no room, and all of a plain text server. */
export const HOUSE: ConversationId = "";

/** The conversation of a room, or of a person whose words are told as those of the room `@name`. */
export function roomId(room: string): ConversationId {
  return room.startsWith("@") ? room : `#${room}`;
}

export function personId(name: string): ConversationId {
  return `@${name}`;
}

export type ConversationKind = "house" | "room" | "person";

/** Who is in a room. */
export interface Member {
  readonly name: string;
  /** Why the member is away, "" without a reason; undefined while he is here. */
  readonly away: string | undefined;
}

/**
 * The part of a log that is being asked for: what came before all we have, what we missed, what
 * fills a gap that the reader has come to, or what stands around a line that was found.
 */
export type Fetching =
  | { readonly want: "older" }
  | { readonly want: "gap"; readonly after: number }
  | { readonly want: "around"; readonly id: number }
  /** `pages`: how many were asked for by this link; it is wanted still when the link breaks. */
  | { readonly want: "missed"; readonly after: number; readonly pages: number };

/** Where a reader who scrolled back stands: the last row on his screen. */
export interface Anchor {
  /** The position of the line. */
  readonly position: number;
  /** Which of the line's rows, from 0. */
  readonly row: number;
  /** The row stands in the middle of the screen: it was gone to, with what is around it. */
  readonly isCentred?: true;
}

export interface Conversation {
  readonly id: ConversationId;
  readonly kind: ConversationKind;
  readonly name: string;
  readonly topic: string;
  /** How long what is said is kept, as the reader was told last; "" before. */
  readonly kept: string;
  readonly lines: Scrollback;
  readonly members: ReadonlyMap<string, Member>;
  /** Who is writing, and until when that holds, in milliseconds since 1970. */
  readonly typing: ReadonlyMap<string, number>;
  /** Whether the server counts us in; always true but for rooms. */
  readonly isJoined: boolean;
  readonly unread: number;
  readonly mentions: number;
  /** The position of the first line we have not seen; undefined when we have seen all. */
  readonly unreadFrom: number | undefined;
  /** The id of the last line that was read before this run or on another device; 0 if unknown. */
  readonly readUpTo: number;
  /** Whether it neither counts nor rings; a line for our eyes is still marked. */
  readonly isMuted: boolean;
  /** Undefined while the reader is at the bottom. */
  readonly anchor: Anchor | undefined;
  readonly fetching: Fetching | undefined;
  /** Ids of the lines behind which lines of the log are missing here. */
  readonly gaps: readonly number[];
  /** Ids of the lines before which lines may be gone for good: the house keeps none older. */
  readonly losses: readonly number[];
  /** Whether the oldest line we have is the first of the log. */
  readonly isWhole: boolean;
}

export function newConversation(id: ConversationId): Conversation {
  const kind = id === HOUSE ? "house" : id.startsWith("#") ? "room" : "person";
  return {
    id,
    kind,
    name: id.slice(1),
    topic: "",
    kept: "",
    lines: emptyScrollback,
    members: new Map(),
    typing: new Map(),
    isJoined: kind !== "room",
    unread: 0,
    mentions: 0,
    isMuted: false,
    unreadFrom: undefined,
    readUpTo: 0,
    anchor: undefined,
    fetching: undefined,
    gaps: [],
    losses: [],
    isWhole: kind === "house",
  };
}

/** The newest place in the log that we have, now or in an earlier run; 0 when we have none. */
export function newestId({ lines, readUpTo }: Conversation): number {
  return newestLogged(lines)?.id ?? readUpTo;
}

/** The newest place in the log behind which nothing is wanted that we missed; 0 when none. */
export function lastBeforeMissed(conversation: Conversation): number {
  const { fetching } = conversation;
  return fetching?.want === "missed" ? fetching.after : newestId(conversation);
}

/** The oldest place in the log that we have; 0 when we have none. */
export function oldestId({ lines }: Conversation): number {
  return oldestLogged(lines)?.id ?? 0;
}

/** The id of the last line before the unread ones. */
export function readUpTo(conversation: Conversation): number {
  const { unread, unreadFrom, lines } = conversation;
  if (unread === 0 || unreadFrom === undefined) return lastBeforeMissed(conversation);
  for (const { id, position } of lines.backwards()) {
    if (position < unreadFrom && id > 0) return Math.max(id, conversation.readUpTo);
  }
  return conversation.readUpTo;
}

/** How much what is new in a conversation wants to be read: 2 for our eyes, 1 unread, 0 neither. */
export function urgencyOf({ mentions, unread, isMuted }: Conversation): number {
  if (mentions > 0) return 2;
  return unread > 0 && !isMuted ? 1 : 0;
}
