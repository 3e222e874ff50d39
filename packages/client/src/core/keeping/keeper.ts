// Sees to it that what must outlive this run is kept soon after it changes.
import type { Clock } from "../clock.ts";
import type { Model } from "../model/model.ts";
import { changesKept, keptOf } from "./keeping.ts";
import type { Memory } from "./memory.ts";

/** Milliseconds in which changes are gathered: what a crash can cost. */
const DELAY = 500;

export class Keeper {
  readonly #memory: Memory;
  readonly #clock: Clock;
  readonly #complain: (sentence: string) => void;
  #model: Model | undefined;
  #cancel: (() => void) | undefined;
  #hasComplained = false;

  /** @param complain is told once why nothing can be kept */
  constructor(memory: Memory, clock: Clock, complain: (sentence: string) => void) {
    this.#memory = memory;
    this.#clock = clock;
    this.#complain = complain;
  }

  note(before: Model, after: Model): void {
    if (!changesKept(before, after)) return;
    this.#model = after;
    this.#cancel ??= this.#clock.after(DELAY, () => this.#keep());
  }

  /** Keeps at once what is not kept yet, and ends. */
  close(model: Model): void {
    this.#model = model;
    this.#hasComplained = true;
    this.#keep();
    this.#memory.close();
  }

  #keep(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#model === undefined) return;
    const problem = this.#memory.keep(keptOf(this.#model));
    this.#model = undefined;
    if (problem === undefined || this.#hasComplained) return;
    this.#hasComplained = true;
    this.#complain(problem);
  }
}
