// What happened in a place that its members have not been told yet.
import type { Dialect, RoomEvent } from "@tea-party/protocol";
import type { Place } from "../house/place.ts";
import type { Session } from "../house/session.ts";

/** News from some point on, encoded once for all who are told it in the same dialect. */
class Edition {
  readonly #events: readonly RoomEvent[];
  readonly #encoded = new Map<Dialect, Uint8Array>();
  /** How many of the events stand in the log. */
  readonly lines: number;
  /** The dialect asked for last, which most of a room are told in. */
  #dialect: Dialect | undefined;
  #bytes: Uint8Array = NOTHING;

  constructor(events: readonly RoomEvent[]) {
    this.#events = events;
    let lines = 0;
    for (const event of events) if ("id" in event) lines++;
    this.lines = lines;
  }

  in(dialect: Dialect): Uint8Array {
    if (dialect === this.#dialect) return this.#bytes;
    let bytes = this.#encoded.get(dialect);
    if (bytes === undefined) {
      bytes = dialect.encodeAll(this.#events);
      this.#encoded.set(dialect, bytes);
    }
    this.#dialect = dialect;
    this.#bytes = bytes;
    return bytes;
  }
}

const NOTHING = new Uint8Array(0);

/**
 * Everyone is told the same, most of them at once. Who must be told earlier, because an answer for
 * him alone is to follow, and who came in its midst, is told the rest with the others.
 */
export class News {
  readonly #place: Place;
  #events: RoomEvent[] = [];
  /** How many of the events those know already who are ahead of the others. */
  readonly #ahead = new Map<Session, number>();

  constructor(place: Place) {
    this.#place = place;
  }

  add(event: RoomEvent): void {
    this.#events.push(event);
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
    if (from === this.#events.length) return;
    this.#hand(session, this.#edition(from));
    this.#ahead.set(session, this.#events.length);
  }

  handToAll(members: Iterable<Session>): void {
    if (this.#events.length === 0) return;
    if (this.#ahead.size === 0) {
      const whole = this.#edition(0);
      for (const session of members) this.#hand(session, whole);
    } else this.#handTheRest(members);
    this.#events = [];
    this.#ahead.clear();
  }

  #handTheRest(members: Iterable<Session>): void {
    const rests = new Map<number, Edition>();
    for (const session of members) {
      const from = this.#ahead.get(session) ?? 0;
      if (from === this.#events.length) continue;
      let edition = rests.get(from);
      if (edition === undefined) {
        edition = this.#edition(from);
        rests.set(from, edition);
      }
      this.#hand(session, edition);
    }
  }

  #edition(from: number): Edition {
    return new Edition(from === 0 ? this.#events : this.#events.slice(from));
  }

  #hand(session: Session, edition: Edition): void {
    const bytes = edition.in(session.dialectFor(this.#place));
    session.hearing.handNews(bytes, this.#place, edition.lines);
  }
}
