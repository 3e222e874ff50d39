// The port behind which a house keeps what must outlive a visit.
import type { EventOf, LoggedEvent, LoggedEventName, Name, Person } from "@tea-party/protocol";

/** A fact on its way into a room's log: the log gives it its id and its time. */
export type Draft = {
  [Type in LoggedEventName]: Omit<EventOf<Type>, "id" | "time">;
}[LoggedEventName];

/** Which part of a room's log to read. Without `before` and `after`: its newest lines. */
export interface LogQuery {
  readonly room: string;
  /** Only lines older than this id; the newest of them. */
  readonly before?: number | undefined;
  /** Only lines newer than this id; the oldest of them. */
  readonly after?: number | undefined;
  /** The most lines to read. */
  readonly limit: number;
  /** Only what people said, not who came and went. */
  readonly talkOnly: boolean;
}

/** A part of a log, oldest line first. */
export interface LogPage {
  readonly events: readonly LoggedEvent[];
  /** Whether there is more in the direction of reading. */
  readonly more: boolean;
}

/** Told of everything appended, in the log's order, after it is kept and before anyone sees it. */
export type Follower = (events: readonly LoggedEvent[]) => void;

/** One log for each room. All of its readers see one order. */
export interface Log {
  /**
   * Keeps a fact, then hands it to every follower.
   * @throws when it could not be kept; then no follower hears of it
   */
  append(draft: Draft): Promise<LoggedEvent>;
  /** @returns a function that ends the following */
  follow(follower: Follower): () => void;
  read(query: LogQuery): Promise<LogPage>;
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

/** What is known of rooms apart from their logs. Two names with a key in common are one room. */
export interface Rooms {
  /** The room of that name, created if need be; undefined when the house has `limit` rooms. */
  open(name: Name, limit: number): Promise<RoomSettings | undefined>;
  setTopic(room: string, topic: string): Promise<void>;
  /** Forgets a room that was never used. */
  forget(room: string): Promise<void>;
  list(): Promise<readonly RoomSettings[]>;
}

export interface Engine {
  readonly log: Log;
  readonly presence: Presence;
  readonly rooms: Rooms;
  /** Keeps what is still on its way, then lets go of everything. */
  close(): Promise<void>;
}
