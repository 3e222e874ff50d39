// What one visitor is told: in which dialect, by which connection, and what waits while he has none.
import {
  type Dialect,
  type EventName,
  type EventOf,
  type PrivateDialect,
  type TeaEvent,
  textDialectElsewhere,
  textDialectHere,
} from "@tea-party/protocol";
import { nowhere } from "./nowhere.ts";
import type { Outlet } from "./outlet.ts";
import type { Place } from "./place.ts";

/** A fact to tell one visitor: the time is added. */
export type Telling = {
  [Type in EventName]: Omit<EventOf<Type>, "time">;
}[EventName];

/** How a visitor is told facts: of the room he stands in, and of his other rooms. */
export interface Dialects {
  readonly here: Dialect;
  readonly elsewhere: Dialect;
  /** For what he is told privately, where that takes more than `here`. */
  readonly own?: PrivateDialect | undefined;
  /** Whether he is told who is there as he comes in. People look for themselves. */
  readonly listsMembers: boolean;
  /** Whether who is told in this way knows how to take up a session after a broken connection. */
  readonly canResume: boolean;
}

const TEXT: Dialects = {
  here: textDialectHere,
  elsewhere: textDialectElsewhere,
  listsMembers: false,
  canResume: false,
};

/** Private words kept for a visitor whose connection is lost. */
const MISSED_LIMIT = 500;

export class Hearing {
  #dialects = TEXT;
  #outlet: Outlet;
  #hasEnded = false;
  /** Private words of the time without a connection. */
  #missed: TeaEvent[] | undefined;
  /** What comes after what he missed; undefined when he is up to date. */
  #held: Uint8Array[] | undefined;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  get outlet(): Outlet {
    return this.#outlet;
  }

  /** Whether there is no connection. */
  get isLost(): boolean {
    return this.#outlet === nowhere;
  }

  get dialects(): Dialects {
    return this.#dialects;
  }

  set dialects(dialects: Dialects) {
    this.#dialects = dialects;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  tell(event: TeaEvent): void {
    if (this.#outlet === nowhere) this.#miss(event);
    else this.hand((this.#dialects.own ?? this.#dialects.here).encode(event));
  }

  /** Hands on bytes that are already in his dialect. */
  hand(bytes: Uint8Array): void {
    if (this.#hasEnded || bytes.length === 0) return;
    if (this.#held === undefined) this.#outlet.push(bytes);
    else this.#held.push(bytes);
  }

  /** Hands on what a place has to say, so many lines of its log, in his dialect for the place. */
  handNews(bytes: Uint8Array, place: Place, lines: number): void {
    if (this.#hasEnded || bytes.length === 0) return;
    if (this.#held === undefined) this.#outlet.pushNews(bytes, place, lines);
    else this.#held.push(bytes);
  }

  /** The connection is lost. Rooms go on in their logs; private words are kept here. */
  detach(): void {
    this.#outlet = nowhere;
  }

  /** Takes over another's connection. What happens from now on waits until `catchUp` is done. */
  attach(other: Hearing): void {
    this.#outlet = other.#outlet;
    this.#dialects = other.#dialects;
    other.#hasEnded = true;
    other.#outlet = nowhere;
    this.#held = [];
  }

  /** Tells what he missed in rooms, then what he was told privately, then goes on. */
  catchUp(events: readonly TeaEvent[]): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const event of [...events, ...(this.#missed ?? [])]) this.tell(event);
    this.#missed = undefined;
    for (const bytes of held) this.hand(bytes);
  }

  /** What was told privately without a connection is told from the log instead. */
  forgetMissedWords(): void {
    this.#missed = undefined;
  }

  /** Some of what was told privately without a connection is gone. */
  forgetMissed(ids: readonly number[]): void {
    this.#missed = this.#missed?.filter(
      (event) => event.type !== "told" || event.id === undefined || !ids.includes(event.id),
    );
  }

  /** What was told is written, then the connection closes. */
  end(): void {
    this.#hasEnded = true;
    this.#outlet.end();
  }

  #miss(event: TeaEvent): void {
    if (event.type !== "told" && event.type !== "erased") return;
    this.#missed ??= [];
    if (this.#missed.length < MISSED_LIMIT) this.#missed.push(event);
  }
}
