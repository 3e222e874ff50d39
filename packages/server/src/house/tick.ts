// One delivery for everything that happened in one turn of the event loop.
import type { Timer } from "./timer.ts";

/** Has facts to hand to outlets. */
interface Deliverer {
  deliver(): void;
}

/** Has bytes to write to a socket. */
interface Flusher {
  /** The tick's own mark on those it will serve: for a thousand it is cheaper than a set of them. */
  isDue: boolean;
  /** Whether more is to be written to it soon. */
  readonly canWait: boolean;
  flush(): void;
}

export interface TickParts {
  /** Runs a function after the present turn's input has been read. */
  readonly soon: (serve: () => void) => void;
  readonly timer: Timer;
}

/**
 * Milliseconds between two servings of places where people came or went and nothing else
 * happened. A thousand people coming into one room must not cost a million writes.
 */
const ENTRANCE_PACE = 20;

/** Milliseconds for which an outlet may wait in all for what is to be written to it soon. */
const ANSWER_PACE = 20;

/** Outlets written to in one turn, which takes 6 to 10 ms. */
const OUTLETS_AT_ONCE = 1_000;

/**
 * Outlets written to in one turn where more than that have news, such as in a room of thousands: to
 * hand it to them takes some milliseconds too. The others get theirs in the turns that follow,
 * between which people are listened to.
 */
const OUTLETS_OF_THOUSANDS = 700;

/**
 * Collects who has news and serves all of them at once: each place encodes once, each connection
 * writes once. The price of fan-out is the system call, so this is what decides the speed.
 */
export class Tick {
  readonly #parts: TickParts;
  readonly #places = new Set<Deliverer>();
  #outlets: Flusher[] = [];
  /** Those that are due and can wait. */
  #patient: Flusher[] = [];
  /** Places that have entrances and have to wait; undefined when these are served at once. */
  #waiting: Set<Deliverer> | undefined;
  readonly #serve = (): void => this.serve();
  readonly #endWait = (): void => this.#serveWaiting();
  readonly #endPatience = (): void => this.#flushPatient();
  /** Whether a wait begins as soon as everyone is served. */
  #waitFollows = false;
  #isScheduled = false;

  constructor(parts: TickParts) {
    this.#parts = parts;
  }

  /** Something happened there. */
  placeHasNews(place: Deliverer): void {
    this.#places.add(place);
    this.#waiting?.delete(place);
    this.#request();
  }

  /** Someone came or went there, which can wait a little where many do. */
  placeHasEntrances(place: Deliverer): void {
    if (this.#waiting !== undefined) {
      this.#waiting.add(place);
      return;
    }
    this.placeHasNews(place);
    this.#holdBack();
  }

  outletHasNews(outlet: Flusher): void {
    if (outlet.isDue) return;
    outlet.isDue = true;
    this.#outlets.push(outlet);
    this.#request();
  }

  outletCanWaitNoLonger(outlet: Flusher): void {
    if (!outlet.isDue) return;
    this.#outlets.push(outlet);
    this.#request();
  }

  /** Serves everyone, or as many as one turn may be kept for. */
  serve(): void {
    this.#isScheduled = false;
    for (const place of this.#places) place.deliver();
    this.#places.clear();
    const outlets = this.#outlets;
    this.#outlets = outlets.length > OUTLETS_AT_ONCE ? outlets.splice(OUTLETS_OF_THOUSANDS) : [];
    for (const outlet of outlets) {
      if (outlet.canWait) this.#letWait(outlet);
      else this.#flush(outlet);
    }
    if (this.#outlets.length > 0) this.#request();
    // Counted from here, because serving a crowd may itself take that long.
    if (this.#waitFollows) this.#parts.timer(ENTRANCE_PACE, this.#endWait);
    this.#waitFollows = false;
  }

  #flush(outlet: Flusher): void {
    outlet.isDue = false;
    outlet.flush();
  }

  #letWait(outlet: Flusher): void {
    if (this.#patient.length === 0) this.#parts.timer(ANSWER_PACE, this.#endPatience);
    this.#patient.push(outlet);
  }

  /** Some of them were served in the meantime, and have nothing more to write. */
  #flushPatient(): void {
    const outlets = this.#patient;
    this.#patient = outlets.splice(OUTLETS_AT_ONCE);
    for (const outlet of outlets) this.#flush(outlet);
    if (this.#patient.length > 0) this.#parts.soon(this.#endPatience);
  }

  #request(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#parts.soon(this.#serve);
  }

  #holdBack(): void {
    this.#waiting = new Set();
    this.#waitFollows = true;
  }

  #serveWaiting(): void {
    const places = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const place of places) this.placeHasNews(place);
    if (this.#places.size > 0) this.#holdBack();
  }
}
