// What happened in a place that its members have not been told yet.
import type { Dialect, RoomEvent } from "@tea-party/protocol";
import type { Place } from "../house/place.ts";
import type { Session } from "../house/session.ts";

/** News from some point on, encoded once for all who are told it in the same dialect. */
interface Edition {
  readonly events: readonly RoomEvent[];
  /** How many of them stand in the log. */
  readonly lines: number;
  readonly bytes: Map<Dialect, Uint8Array>;
}

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
    const whole = this.#edition(0);
    const rests = new Map<number, Edition>([[0, whole]]);
    for (const session of members) {
      const from = this.#ahead.size === 0 ? 0 : (this.#ahead.get(session) ?? 0);
      let edition = from === 0 ? whole : rests.get(from);
      if (edition === undefined) {
        edition = this.#edition(from);
        rests.set(from, edition);
      }
      this.#hand(session, edition);
    }
    this.#events = [];
    this.#ahead.clear();
  }

  #edition(from: number): Edition {
    const events = from === 0 ? this.#events : this.#events.slice(from);
    let lines = 0;
    for (const event of events) if ("id" in event) lines++;
    return { events, lines, bytes: new Map() };
  }

  #hand(session: Session, { events, lines, bytes: encoded }: Edition): void {
    if (events.length === 0) return;
    const dialect = session.dialectFor(this.#place);
    let bytes = encoded.get(dialect);
    if (bytes === undefined) {
      bytes = dialect.encodeAll(events);
      encoded.set(dialect, bytes);
    }
    session.handNews(bytes, this.#place, lines);
  }
}
