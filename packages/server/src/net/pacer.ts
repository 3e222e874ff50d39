// One timer for everyone who has to wait: it runs only while somebody does.

/** Milliseconds between two looks at who may go on. */
const PACE = 50;

export interface Waiting {
  /** Goes on as far as it may. @returns whether it still has to wait */
  proceed(): boolean;
}

export class Pacer {
  readonly #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | undefined;

  hold(waiting: Waiting): void {
    this.#waiting.add(waiting);
    this.#timer ??= setInterval(() => this.#look(), PACE);
  }

  forget(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.proceed()) this.forget(waiting);
    }
  }
}
