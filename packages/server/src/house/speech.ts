// What one visitor says on its way into a log: told in order, kept once, refused aloud.
import type { LoggedEvent } from "@tea-party/protocol";
import type { Typed } from "./command.ts";
import type { Announcement, Place } from "./place.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

export class Speech {
  readonly #session: Session;
  #linesOnTheirWay = 0;
  #last: Promise<void> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether something he said is still on its way. */
  get isUnderWay(): boolean {
    return this.#linesOnTheirWay > 0;
  }

  /** Resolves when everything he said so far is in its log, or was refused. */
  async settled(): Promise<void> {
    await this.#last;
  }

  begin(place: Place, announcement: Announcement, typed: Typed): void {
    this.#linesOnTheirWay++;
    this.#last = place.announce(announcement, this.#session.ownership.origin).then(
      ({ event, isNew }) => {
        this.#linesOnTheirWay--;
        // He sent it twice because he never saw it come back.
        if (!isNew) this.#repeat(place, event);
      },
      (error: unknown) => {
        this.#linesOnTheirWay--;
        this.#session.house.unkept.add("lines", error);
        this.#session.tellRefusal(refuse("log-unavailable"), typed);
      },
    );
  }

  /** Tells him alone a line of a place's log again. */
  #repeat(place: Place, event: LoggedEvent): void {
    this.#session.hearPlaces();
    this.#session.hearing.hand(this.#session.dialectFor(place).encode(event));
  }
}
