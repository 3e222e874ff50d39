// A terminal at the end of a slow line sets the pace. Pictures that are written faster than it takes
// them pile up on the way, where no program sees them, and keys wait behind them all.
import type { Clock } from "../core/clock.ts";
import type { Store } from "../core/store.ts";

/** DSR (ECMA-48 8.3.35) asks how the terminal is: it answers when it has come as far as that. */
const QUESTION = "\u001b[5n";
/** Well, or not. */
const ANSWER = /^\[[03]n$/;

/** Milliseconds after which pictures no longer wait for a terminal that does not answer. */
const PATIENCE = 2_000;
/** The same when we leave. */
const FAREWELL = 1_000;

/**
 * Asks after each picture whether it has come, and holds back what comes by itself until then. A
 * terminal that has never answered holds up nothing.
 */
export class Pace {
  readonly #store: Pick<Store, "hold" | "release">;
  readonly #clock: Clock;
  readonly #write: (question: string) => void;
  #cancel: (() => void) | undefined;
  #terminal: "unknown" | "answers" | "silent" = "unknown";
  #isResting = false;
  #settle: () => void = () => {};

  constructor(
    store: Pick<Store, "hold" | "release">,
    clock: Clock,
    write: (question: string) => void,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#write = write;
  }

  /** A picture was written. */
  written(): void {
    if (this.#isResting || this.#cancel !== undefined || this.#terminal === "silent") return;
    if (this.#terminal === "answers") this.#store.hold();
    this.#write(QUESTION);
    this.#cancel = this.#clock.after(PATIENCE, () => {
      this.#terminal = "silent";
      this.#taken();
    });
  }

  /** Reads a report. */
  receive(report: string): void {
    if (!ANSWER.test(report)) return;
    this.#terminal = "answers";
    this.#taken();
  }

  /**
   * Asks nothing more until `goOn`. Resolves when no answer is due any more, which another program
   * would take for something typed.
   */
  rest(): Promise<void> {
    this.#isResting = true;
    if (this.#cancel === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#clock.after(FAREWELL, resolve);
      this.#settle = () => {
        cancel();
        resolve();
      };
    });
  }

  /** The terminal is ours again. */
  goOn(): void {
    this.#isResting = false;
  }

  #taken(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#settle();
    this.#store.release();
  }
}
