// A place: a room that people are members of and talk in. Its conversation is a log.
import type { EventOf, LoggedEvent, PassingEventName } from "@tea-party/protocol";
import type { Appended, Draft, LogPage, LogQuery } from "../engines/engine.ts";
import type { Origin } from "../engines/own-lines.ts";
import type { Room } from "./room.ts";
import type { Session } from "./session.ts";
import type { Member } from "./visitor.ts";

/** A fact to append to a place's log: the place adds its own name. */
export type Announcement = Draft extends infer Each
  ? Each extends Draft
    ? Omit<Each, "room">
    : never
  : never;

/** A fact of the moment, told and not kept: the place adds its own name and the time. */
export type Notice = {
  [Type in PassingEventName]: Omit<EventOf<Type>, "room" | "time">;
}[PassingEventName];

export interface Place extends Room {
  readonly name: string;
  /** By which its name, and every name too like it, is known: see `nameKeys`. */
  readonly keys: readonly string[];
  readonly topic: string;
  /** In the order of coming. */
  readonly members: ReadonlyMap<Session, Member>;
  /** The newest line of the log that members were told or are about to be; 0 before the first. */
  readonly newestId: number;
  /** The last lines of the log, for who enters. */
  readonly recent: readonly LoggedEvent[];
  /**
   * Makes the session a member who stands here, from the line in the log on that says so. He is
   * told how the place is, then all that follows.
   */
  join(session: Session): Promise<void>;
  /** Ends a membership. To leave a room one only stands in, enter another. */
  part(session: Session): void;
  /**
   * Appends to the log, from which everyone in the place is told unless it stands there already.
   * @param origin whose words they are, where they are somebody's
   * @throws when the log could not keep it; then nobody is told
   */
  announce(announcement: Announcement, origin?: Origin): Promise<Appended>;
  /** Tells everyone in the place without keeping it. */
  notice(notice: Notice): void;
  /** Tells a member how the place is: its topic, who is there, its last lines; and where he came from. */
  introduce(session: Session, from?: string): void;
  history(part: Omit<LogQuery, "room">): Promise<LogPage>;
  /** The next fact of this place's log, from the house's follower. */
  read(event: LoggedEvent): void;
  /** Hands what was said since the last time to every member's outlet. */
  deliver(): void;
  /** Hands what was said to one member's outlet, ahead of the others. */
  deliverTo(session: Session): void;
}
