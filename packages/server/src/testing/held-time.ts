// Time that passes when a test says so, for what a server does from second to second.
import type { Timer } from "../house/timer.ts";

export class HeldTime {
  #now = 1_000_000;
  #run: () => void = () => {};

  /** What a server is to be started with. */
  readonly settings = {
    now: () => this.#now,
    repeat: ((_, run) => {
      this.#run = run;
      return () => {};
    }) satisfies Timer,
  };

  /** Lets so many seconds pass at once, in which the house looked after nobody but at their end. */
  skip(seconds: number): void {
    this.#now += (seconds - 1) * 1_000;
    this.pass(1);
  }

  /** Lets so many seconds pass, the house looking after everyone in each of them. */
  pass(seconds: number): void {
    for (let second = 0; second < seconds; second++) {
      this.#now += 1_000;
      this.#run();
    }
  }
}
