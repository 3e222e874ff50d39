// A log in memory: the last lines of each room.
import { isTalk, type LoggedEvent } from "@tea-party/protocol";
import type { Clock } from "../../house/clock.ts";
import type { Appended, Draft, Follower, Log, LogPage, LogQuery, SearchQuery } from "../engine.ts";
import { ERASED_AT_ONCE, type Origin } from "../own-lines.ts";
import { type RetentionPlan, retentionOf } from "../retention.ts";
import { ClientLines } from "./client-lines.ts";
import { KeptLines } from "./kept-lines.ts";
import { MemoryOwnLines } from "./memory-own-lines.ts";
import { readPage, searchPage } from "./memory-search.ts";

/** Lines kept of each room; beyond half as many again the oldest are let go in one go. */
const KEPT_LINES = 10_000;

/** Rooms kept, those of two people's private words among them; trimmed in the same way. */
const KEPT_ROOMS = 10_000;

export class MemoryLog implements Log {
  readonly #clock: Clock;
  readonly #retention: RetentionPlan;
  readonly #rooms = new Map<string, KeptLines>();
  readonly own = new MemoryOwnLines({
    rooms: this.#rooms,
    remove: (events) => this.#erase(events),
  });
  readonly #clientLines = new ClientLines();
  readonly #followers = new Set<Follower>();
  #lastId = 0;
  #lastTime = 0;
  #isClosed = false;

  constructor(clock: Clock, retention: RetentionPlan) {
    this.#clock = clock;
    this.#retention = retention;
  }

  async append(draft: Draft, origin?: Origin): Promise<Appended> {
    if (this.#isClosed) throw new Error("The log is closed.");
    const standing = this.#clientLines.find(draft, origin);
    if (standing !== undefined) return { event: standing, isNew: false };

    const event = this.#keep(draft, origin);
    this.#clientLines.add(event, origin);
    this.#tell([event]);
    return { event, isNew: true };
  }

  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  async read(query: LogQuery): Promise<LogPage> {
    return readPage(this.#linesOf(query.room), query);
  }

  async search(query: SearchQuery): Promise<LogPage> {
    const lines = query.rooms.flatMap((room) => this.#linesOf(room));
    return searchPage(lines, query);
  }

  hasTalk(room: string): boolean {
    return this.#linesOf(room).some(isTalk);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  #linesOf(room: string): readonly LoggedEvent[] {
    const lines = this.#rooms.get(room);
    if (lines === undefined) return [];
    this.#letGoOfSurplus(room, lines);
    return lines.events;
  }

  #keep(draft: Draft, origin?: Origin): LoggedEvent {
    this.#lastTime = Math.max(this.#lastTime, this.#clock());
    const event: LoggedEvent = { ...draft, id: ++this.#lastId, time: this.#lastTime };
    const lines = this.#rooms.get(event.room) ?? new KeptLines();
    lines.add(event, origin);
    if (lines.events.length === 1) this.#rooms.set(event.room, lines);
    if (this.#rooms.size > KEPT_ROOMS * 1.5) this.#letGoOfRooms();
    const { length } = lines.events;
    if (length > KEPT_LINES * 1.5) this.#letGo(lines.takeOldest(length - KEPT_LINES));
    this.#letGoOfSurplus(event.room, lines);
    return event;
  }

  #tell(news: readonly LoggedEvent[]): void {
    for (const follower of this.#followers) follower(news);
  }

  #erase(events: readonly LoggedEvent[]): void {
    this.#letGo(events);
    for (const [room, gone] of Map.groupBy(events, (event) => event.room)) {
      const ids = new Set(gone.map(({ id }) => id));
      this.#rooms.get(room)?.remove(ids);
      const all = [...ids];
      for (let start = 0; start < all.length; start += ERASED_AT_ONCE) {
        const lines = all.slice(start, start + ERASED_AT_ONCE);
        this.#tell([this.#keep({ type: "erased", room, lines })]);
      }
    }
  }

  /** Lets go of what is kept no longer. */
  #letGoOfSurplus(room: string, lines: KeptLines): void {
    const retention = retentionOf(this.#retention, room);
    if (retention.kind === "lines") {
      this.#letGo(lines.takeOldest(lines.events.length - retention.lines));
    } else if (retention.kind === "age") {
      const oldest = this.#clock() - retention.milliseconds;
      const fresh = lines.events.findIndex(({ time }) => time >= oldest);
      this.#letGo(lines.takeOldest(fresh < 0 ? lines.events.length : fresh));
    }
  }

  /** Lets go of the rooms where nothing has happened for longest. */
  #letGoOfRooms(): void {
    const newestFirst = [...this.#rooms].sort(
      ([, one], [, other]) => (other.events.at(-1)?.id ?? 0) - (one.events.at(-1)?.id ?? 0),
    );
    for (const [room, lines] of newestFirst.slice(KEPT_ROOMS)) {
      this.#rooms.delete(room);
      this.#letGo(lines.events);
    }
  }

  #letGo(lines: readonly LoggedEvent[]): void {
    for (const event of lines) this.#clientLines.forget(event);
  }
}
