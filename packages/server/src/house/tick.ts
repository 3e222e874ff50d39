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

/**
 * Collects who has news and serves all of them at once: each place encodes once, each connection
 * writes once. The price of fan-out is the system call, so this is what decides the speed.
 */
export class Tick {
  readonly #parts: TickParts;
  readonly #places = new Set<Deliverer>();
  readonly #outlets: Flusher[] = [];
  /** Places that have entrances and have to wait; undefined when these are served at once. */
  #waiting: Set<Deliverer> | undefined;
  readonly #serve = (): void => this.serve();
  readonly #endWait = (): void => this.#serveWaiting();
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

  /** Serves everyone now. */
  serve(): void {
    this.#isScheduled = false;
    for (const place of this.#places) place.deliver();
    this.#places.clear();
    for (const outlet of this.#outlets) {
      outlet.isDue = false;
      outlet.flush();
    }
    this.#outlets.length = 0;
    // Counted from here, because serving a crowd may itself take that long.
    if (this.#waitFollows) this.#parts.timer(ENTRANCE_PACE, this.#endWait);
    this.#waitFollows = false;
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
