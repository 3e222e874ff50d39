// Holds the model, outside of any drawing, and tells who draws it when to look again.
import type { Clock } from "./clock.ts";
import type { Model } from "./model/model.ts";

/**
 * Milliseconds between two notices of what comes by itself: twenty pictures a second. More of a
 * room that is so loud nobody can read, and each takes time from the reader's keys.
 */
const NOTICE_INTERVAL = 50;

export class Store {
  #model: Model;
  #lastNotice = 0;
  #cancelNotice: (() => void) | undefined;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();

  constructor(model: Model, clock: Clock) {
    this.#model = model;
    this.#clock = clock;
  }

  get model(): Model {
    return this.#model;
  }

  /** Tells a listener of changes. @returns what stops it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Takes the next model. What the reader did is shown at once; what came from outside is
   * gathered, since a busy room says more than anyone can see happen.
   */
  put(model: Model, from: "reader" | "outside"): void {
    if (model === this.#model) return;
    this.#model = model;
    if (from === "reader") this.#notify();
    else if (this.#cancelNotice === undefined) {
      const wait = this.#lastNotice + NOTICE_INTERVAL - this.#clock.now();
      // A clock that was put back must not hold up what is said.
      const inTime = Math.min(Math.max(0, wait), NOTICE_INTERVAL);
      this.#cancelNotice = this.#clock.after(inTime, () => this.#notify());
    }
  }

  /** Takes back what was still to be told. */
  close(): void {
    this.#cancelNotice?.();
    this.#listeners.clear();
  }

  #notify(): void {
    this.#cancelNotice?.();
    this.#cancelNotice = undefined;
    this.#lastNotice = this.#clock.now();
    for (const listener of this.#listeners) listener();
  }
}
