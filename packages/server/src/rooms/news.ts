// What happened in a place that its members have not been told yet.
import type { Dialect, RoomEvent } from "@tea-party/protocol";
import type { Place } from "../house/place.ts";
import type { Session } from "../house/session.ts";
import { Edition } from "./edition.ts";

/**
 * Everyone is told the same, most of them at once. Who must be told earlier, because an answer for
 * him alone is to follow, and who came in its midst, is told the rest with the others.
 */
export class News {
  readonly #place: Place;
  #events: RoomEvent[] = [];
  /** How many of the first so many stand in the log. */
  #lines: number[] = [0];
  readonly #editions = new Map<Dialect, Edition>();
  /** The edition asked for last, which most of a room are told. */
  #edition: Edition | undefined;
  /** How many of the events those know already who are ahead of the others. */
  readonly #ahead = new Map<Session, number>();

  constructor(place: Place) {
    this.#place = place;
  }

  add(event: RoomEvent): void {
    const lines = this.#linesOf(this.#events.length);
    this.#events.push(event);
    this.#lines.push("id" in event ? lines + 1 : lines);
  }

  /** From here on the session is told what happens. */
  begin(session: Session): void {
    this.#ahead.set(session, this.#events.length);
  }

  /** The session is told what has happened, and no more. */
  end(session: Session): void {
    this.handTo(session);
    this.#ahead.delete(session);
  }

  handTo(session: Session): void {
    const from = this.#ahead.get(session) ?? 0;
    const end = this.#events.length;
    if (from === end) return;
    const edition = this.#editionFor(session);
    for (let index = from; index < end; index++) {
      const lines = this.#linesOf(index + 1) - this.#linesOf(index);
      session.hearing.handNews(edition.fact(index), this.#place, lines);
    }
    this.#ahead.set(session, end);
  }

  handToAll(members: Iterable<Session>): void {
    const end = this.#events.length;
    if (end === 0) return;
    const lines = this.#linesOf(end);
    if (this.#ahead.size === 0) {
      for (const session of members) {
        session.hearing.handNews(this.#editionFor(session).whole, this.#place, lines);
      }
    } else {
      for (const session of members) {
        const from = this.#ahead.get(session) ?? 0;
        if (from === end) continue;
        const bytes = this.#editionFor(session).allFrom(from);
        session.hearing.handNews(bytes, this.#place, lines - this.#linesOf(from));
      }
      this.#ahead.clear();
    }
    this.#events = [];
    this.#lines = [0];
    this.#editions.clear();
    this.#edition = undefined;
  }

  #linesOf(count: number): number {
    return this.#lines[count] ?? 0;
  }

  #editionFor(session: Session): Edition {
    const dialect = session.dialectFor(this.#place);
    if (this.#edition?.dialect === dialect) return this.#edition;
    let edition = this.#editions.get(dialect);
    if (edition === undefined) {
      edition = new Edition(dialect, this.#events);
      this.#editions.set(dialect, edition);
    }
    this.#edition = edition;
    return edition;
  }
}
