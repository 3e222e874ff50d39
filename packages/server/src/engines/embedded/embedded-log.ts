// A log in a file: the writer keeps, the reader finds, and followers hear what was committed.
import { isTalk, type LoggedEvent, type TeaEvent } from "@tea-party/protocol";
import type { Clock } from "../../house/clock.ts";
import type { Appended, Draft, Follower, Log, LogPage, LogQuery, SearchQuery } from "../engine.ts";
import type { Origin } from "../own-lines.ts";
import type { Indexing } from "./indexing.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import { clientLineOf, eventOf, type Row, textOf, whoOf } from "./row.ts";
import type { WorkerLink } from "./worker-link.ts";
import type { WriterJobs } from "./writer-jobs.ts";

export class EmbeddedLog implements Log {
  readonly #clock: Clock;
  readonly #writer: WorkerLink<WriterJobs>;
  readonly #reader: WorkerLink<ReaderJobs>;
  readonly #indexing: Indexing;
  readonly #followers = new Set<Follower>();
  #lastTime: number;

  /** @param lastTime of the newest line there is, in milliseconds since 1970 */
  constructor(
    clock: Clock,
    writer: WorkerLink<WriterJobs>,
    reader: WorkerLink<ReaderJobs>,
    indexing: Indexing,
    lastTime: number,
  ) {
    this.#clock = clock;
    this.#writer = writer;
    this.#reader = reader;
    this.#indexing = indexing;
    this.#lastTime = lastTime;
  }

  append(draft: Draft, origin?: Origin): Promise<Appended> {
    const time = this.nextTime();
    const { room, type } = draft;
    const kept = this.#writer.call(
      "append",
      time,
      room,
      type,
      whoOf(draft),
      textOf(draft),
      clientLineOf(draft),
      isTalk(draft as TeaEvent),
      origin?.owner ?? null,
      origin?.to ?? null,
    );
    return kept.then((line) => this.#appended(draft, time, line));
  }

  /**
   * The time of what is kept next. Lines are kept in the order in which they are sent to the
   * writer, so time goes with the ids if it goes with that.
   */
  nextTime(): number {
    this.#lastTime = Math.max(this.#lastTime, this.#clock());
    return this.#lastTime;
  }

  /** Tells everyone of facts that were kept in another way than by `append`. */
  kept(rows: readonly Row[]): void {
    this.#tell(rows.map(eventOf));
  }

  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  async read(query: LogQuery): Promise<LogPage> {
    const { rows, ...page } = await this.#reader.call("read", query);
    return { events: rows.map(eventOf), ...page };
  }

  async search(query: SearchQuery): Promise<LogPage> {
    const { rows, more } = await this.#indexing.find((reader) => reader.call("search", query));
    return { events: rows.map(eventOf), more };
  }

  /** @param line the id it was given, or the line that stood there already */
  #appended(draft: Draft, time: number, line: number | Row): Appended {
    if (typeof line !== "number") return { event: eventOf(line), isNew: false };
    const event: LoggedEvent = { ...draft, id: line, time };
    this.#tell([event]);
    return { event, isNew: true };
  }

  #tell(news: readonly LoggedEvent[]): void {
    for (const { id } of news) this.#indexing.appended(id);
    for (const follower of this.#followers) follower(news);
  }
}
