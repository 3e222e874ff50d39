// What could not be kept. A full disk refuses everything, and a note of each would fill the
// journal, which may lie on that disk.
import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";

export type UnkeptKind =
  | "lines"
  | "entrances"
  | "leavings"
  | "renamings"
  | "topics"
  | "rooms"
  | "readMarks"
  // Whatever else could not be done: a search whose index lags behind, say.
  | "requests";

/** Milliseconds between two notes while it lasts. */
const PACE = 60_000;

/** Milliseconds without a failure after which it is over. A disk that is all but full still takes short lines. */
const CALM = 10_000;

export class Unkept {
  readonly #journal: Journal;
  readonly #clock: Clock;
  #counts: Partial<Record<UnkeptKind, number>> = {};
  /** Missing while everything is kept. */
  #failingSince: number | undefined;
  #failedAt = 0;
  #notedAt = Number.NEGATIVE_INFINITY;

  constructor(journal: Journal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  /** Notes it: when it begins, and once a minute with what has been lost so far. */
  add(kind: UnkeptKind, error: unknown): void {
    const now = this.#clock();
    this.#failingSince ??= now;
    this.#failedAt = now;
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
    if (isWithin(PACE, this.#notedAt, now)) return;
    this.#journal.note("error", "The log can't be written.", { error, ...this.#counts });
    this.#notedAt = now;
  }

  /** Something was kept: notes that it is over, when nothing has failed for a while. */
  kept(): void {
    if (this.#failingSince === undefined) return;
    const now = this.#clock();
    if (isWithin(CALM, this.#failedAt, now)) return;
    const seconds = Math.round((this.#failedAt - this.#failingSince) / 1_000);
    this.#journal.note("info", "The log can be written again.", { seconds, ...this.#counts });
    this.#failingSince = undefined;
    this.#counts = {};
    this.#notedAt = Number.NEGATIVE_INFINITY;
  }
}

/** A clock may be set back: then so long has passed. */
function isWithin(milliseconds: number, since: number, now: number): boolean {
  return Math.abs(now - since) < milliseconds;
}
