// A question to one visitor whose answer nobody may see: a password.
import type { Outlet } from "./outlet.ts";
import type { Timer } from "./timer.ts";

/** Milliseconds in which it must be answered. */
const PATIENCE = 60_000;

/** Typing is hidden from the asking to the answer, and shown again however the asking ends. */
export class Question {
  /** What was typed; undefined when nothing was, or too late, or the visitor broke off. */
  readonly answered: Promise<string | undefined>;
  readonly #outlet: Outlet;
  readonly #resolve: (answer: string | undefined) => void;
  readonly #stopWaiting: () => void;
  #isOpen = true;

  constructor(prompt: string, outlet: Outlet, timer: Timer) {
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    this.answered = promise;
    this.#resolve = resolve;
    this.#outlet = outlet;
    this.#stopWaiting = timer(PATIENCE, () => this.settle(undefined));
    outlet.hideTyping(prompt);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Ends the asking, once. */
  settle(answer: string | undefined): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopWaiting();
    this.#outlet.showTyping();
    this.#resolve(answer === "" ? undefined : answer);
  }
}
