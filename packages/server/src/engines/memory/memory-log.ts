// A log in memory: the last lines of each room.
import { isTalk, type LoggedEvent } from "@tea-party/protocol";
import type { Clock } from "../../house/clock.ts";
import type { Draft, Follower, Log, LogPage, LogQuery } from "../engine.ts";

/** Lines kept of each room; beyond half as many again the oldest are let go in one go. */
const KEPT_LINES = 10_000;

export class MemoryLog implements Log {
  readonly #clock: Clock;
  readonly #rooms = new Map<string, LoggedEvent[]>();
  readonly #followers = new Set<Follower>();
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  append(draft: Draft): Promise<LoggedEvent> {
    const event: LoggedEvent = { ...draft, id: ++this.#lastId, time: this.#clock() };
    this.#keep(event);
    const batch = [event];
    for (const follower of this.#followers) follower(batch);
    return Promise.resolve(event);
  }

  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  read(query: LogQuery): Promise<LogPage> {
    const { after, before = Number.POSITIVE_INFINITY, limit } = query;
    const matching = (this.#rooms.get(query.room) ?? []).filter(
      (event) => event.id < before && event.id > (after ?? 0) && (!query.talkOnly || isTalk(event)),
    );
    const events =
      after === undefined
        ? matching.slice(Math.max(0, matching.length - limit))
        : matching.slice(0, limit);
    return Promise.resolve({ events, more: events.length < matching.length });
  }

  #keep(event: LoggedEvent): void {
    const lines = this.#rooms.get(event.room);
    if (lines === undefined) this.#rooms.set(event.room, [event]);
    else {
      lines.push(event);
      if (lines.length > KEPT_LINES * 1.5) lines.splice(0, lines.length - KEPT_LINES);
    }
  }
}
