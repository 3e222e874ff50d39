// One delivery for everything that happened in one turn of the event loop.

/** Has facts to hand to outlets. */
interface Deliverer {
  deliver(): void;
}

/** Has bytes to write to a socket. */
interface Flusher {
  flush(): void;
}

/**
 * Collects who has news and serves all of them at once: each place encodes once, each connection
 * writes once. The price of fan-out is the system call, so this is what decides the speed.
 */
export class Tick {
  readonly #schedule: (serve: () => void) => void;
  readonly #places = new Set<Deliverer>();
  readonly #outlets = new Set<Flusher>();
  readonly #serve = (): void => this.serve();
  #scheduled = false;

  /** @param schedule runs a function after the present turn's input has been read */
  constructor(schedule: (serve: () => void) => void) {
    this.#schedule = schedule;
  }

  placeHasNews(place: Deliverer): void {
    this.#places.add(place);
    this.#request();
  }

  outletHasNews(outlet: Flusher): void {
    this.#outlets.add(outlet);
    this.#request();
  }

  /** Hands out what places have, without writing yet: a private answer goes behind it. */
  deliverPlaces(): void {
    for (const place of this.#places) place.deliver();
    this.#places.clear();
  }

  /** Serves everyone now. */
  serve(): void {
    this.#scheduled = false;
    this.deliverPlaces();
    for (const outlet of this.#outlets) outlet.flush();
    this.#outlets.clear();
  }

  #request(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(this.#serve);
  }
}
