// Lines that could not be kept. A full disk refuses them all, and a note of each would fill the
// journal, which may lie on that disk.
import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";

/** Milliseconds between two notes. */
const PACE = 1_000;

export class UnkeptLines {
  readonly #journal: Journal;
  readonly #clock: Clock;
  #lines = 0;
  #notedAt = Number.NEGATIVE_INFINITY;

  constructor(journal: Journal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  /** Notes it, with those that were not noted since the last time. @param session who said it */
  add(session: number, error: unknown): void {
    this.#lines++;
    // A clock may be set back.
    const sinceLast = Math.abs(this.#clock() - this.#notedAt);
    if (sinceLast < PACE) return;
    this.#journal.note("error", "A line could not be kept.", {
      session,
      error,
      lines: this.#lines,
    });
    this.#notedAt = this.#clock();
    this.#lines = 0;
  }
}
