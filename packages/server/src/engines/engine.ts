// The port behind which a house keeps what must outlive a visit.
import type {
  EventOf,
  Kept,
  LoggedEvent,
  LoggedEventName,
  Name,
  Person,
  ReadMark,
} from "@tea-party/protocol";
import type { Origin, OwnLines } from "./own-lines.ts";

/** A fact on its way into a room's log: the log gives it its id and its time. */
export type Draft = {
  [Type in LoggedEventName]: Omit<EventOf<Type>, "id" | "time">;
}[LoggedEventName];

/** What became of a draft. */
export interface Appended {
  readonly event: LoggedEvent;
  /** False when the same person's line of the same client id and words stood in the log already: `event` is that one. */
  readonly isNew: boolean;
}

/**
 * Which part of a room's log to read. Without `after` and `since` it is the newest lines of those
 * asked for, else the oldest.
 */
export interface LogQuery {
  readonly room: string;
  /** Only lines older than this id. */
  readonly before?: number | undefined;
  /** Only lines newer than this id. */
  readonly after?: number | undefined;
  /** Only lines of this instant or later. */
  readonly since?: number | undefined;
  /** The most lines to read. */
  readonly limit: number;
  /** Only what people said, not who came and went. */
  readonly talkOnly: boolean;
}

/** A part of a log: oldest line first when read, newest first when searched. */
export interface LogPage {
  readonly events: readonly LoggedEvent[];
  /** Whether there is more in the direction of reading. */
  readonly more: boolean;
  /** Of what was read on from an id: whether nothing up to it is kept, so this is the oldest. */
  readonly isOldest?: boolean;
}

/** What to look for in the talk of some rooms. */
export interface SearchQuery {
  /** A line must have all of them; those without a space between, one after the other. */
  readonly words: string;
  /** The rooms to look in, by their own names. */
  readonly rooms: readonly string[];
  /** Only what this person said; case does not matter. */
  readonly from?: string | undefined;
  /** Only lines of this instant or later. */
  readonly since?: number | undefined;
  /** Only lines before this instant. */
  readonly until?: number | undefined;
  /** Only lines older than this id. */
  readonly before?: number | undefined;
  /** The most lines to find. */
  readonly limit: number;
}

/** Told of everything appended, in the log's order, after it is kept and before anyone sees it. */
export type Follower = (events: readonly LoggedEvent[]) => void;

/**
 * One log for each room. All of its readers see one order, that of the ids; times never go back
 * along it, whatever the clock does.
 */
export interface Log {
  /**
   * Keeps a fact, then hands it to every follower. A line that a client sent twice is kept once:
   * a draft whose `who`, `line`, owner and words stand in the log already is dropped, and no
   * follower hears of it. An owner, because whoever has the name next may use the same ids; words,
   * because another device of the same person may.
   * @param origin whose words they are; missing for facts that are nobody's words
   * @throws when it could not be kept; then no follower hears of it either
   */
  append(draft: Draft, origin?: Origin): Promise<Appended>;
  /** @returns a function that ends the following */
  follow(follower: Follower): () => void;
  read(query: LogQuery): Promise<LogPage>;
  /** The newest lines that have the words, newest first; all that was appended before is found. */
  search(query: SearchQuery): Promise<LogPage>;
}

/** Who is in the house, on whichever server. */
export interface Presence {
  /** Takes a name unless one is in use that is too like it: then false. */
  claim(name: Name): Promise<boolean>;
  /** Exchanges a claimed name for another, at once or not at all. */
  rename(from: Name, to: Name): Promise<boolean>;
  /** Tells others more of a person, such as that he is away. */
  describe(person: Person): Promise<void>;
  release(name: Name): Promise<void>;
  /** Everyone, in the order of coming. */
  list(): Promise<readonly Person[]>;
}

export interface RoomSettings {
  readonly name: string;
  readonly topic: string;
}

export interface OpenedRoom extends RoomSettings {
  /** Whether there was none until now: then nothing was ever said there that is kept. */
  readonly isNew: boolean;
}

/** What is known of rooms apart from their logs. Two names with a key in common are one room. */
export interface Rooms {
  /** The room of that name, created if need be; undefined when the house has `limit` rooms. */
  open(name: Name, limit: number): Promise<OpenedRoom | undefined>;
  setTopic(room: string, topic: string): Promise<void>;
  /** Forgets a room, unless it has a topic or something was said in it. */
  forget(room: string): Promise<void>;
  list(): Promise<readonly RoomSettings[]>;
}

/** How far people have read. A reader is what the house calls one, on whichever of his devices. */
export interface Reading {
  /** Moves a reader's marks on. None goes back, and no more than `READ_MARK_LIMIT` are kept. */
  moveOn(reader: string, marks: readonly ReadMark[]): Promise<void>;
  /** All marks of a reader, in no order. */
  marksOf(reader: string): Promise<readonly ReadMark[]>;
}

/** Why an engine can't do what it is asked for: for the keeper to solve, and no bug of ours. */
export class EngineProblem extends Error {
  override readonly name: string = "EngineProblem";
}

export interface Engine {
  readonly log: Log;
  readonly own: OwnLines;
  readonly presence: Presence;
  readonly rooms: Rooms;
  readonly reading: Reading;
  /** How long what is said in a room is kept. */
  kept(room: string): Kept;
  /** Keeps what is still on its way, then lets go of everything. */
  close(): Promise<void>;
}
