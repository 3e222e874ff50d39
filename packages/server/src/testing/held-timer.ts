// Waits that end when a test says that so much time has passed.
import type { Timer } from "../house/timer.ts";

interface Wait {
  readonly end: number;
  readonly run: () => void;
}

export class HeldTimer {
  readonly #waits = new Set<Wait>();
  #now = 0;

  /** What a server is to be started with. */
  readonly timer: Timer = (milliseconds, run) => {
    const wait = { end: this.#now + milliseconds, run };
    this.#waits.add(wait);
    return () => this.#waits.delete(wait);
  };

  /** How many wait. */
  get count(): number {
    return this.#waits.size;
  }

  /** Lets so much time pass, in which waits end in their order. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let wait = this.#first(); wait !== undefined && wait.end <= until; wait = this.#first()) {
      this.#waits.delete(wait);
      this.#now = wait.end;
      wait.run();
    }
    this.#now = until;
  }

  #first(): Wait | undefined {
    return [...this.#waits].reduce<Wait | undefined>(
      (first, wait) => (first === undefined || wait.end < first.end ? wait : first),
      undefined,
    );
  }
}
