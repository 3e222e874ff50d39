// Watches how long the event loop is held up, and notes it when people will have noticed.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Journal } from "../house/journal.ts";

/** Milliseconds between two samples. Each sample is late by what held the loop up. */
const RESOLUTION = 20;

/** Milliseconds for which one turn of the loop may keep a line waiting. */
const LONGEST = 200;

const NANOSECONDS = 1_000_000;

export class LoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
    this.#histogram.enable();
  }

  /** Notes the time since the last look, if it was bad. */
  look(): void {
    const { max, mean } = this.#histogram;
    const p99 = this.#histogram.percentile(99);
    this.#histogram.reset();
    if (max < LONGEST * NANOSECONDS) return;
    this.#journal.note("warn", "The event loop was held up.", {
      longest: milliseconds(max),
      p99: milliseconds(p99),
      mean: milliseconds(mean),
    });
  }
}

/** Without the wait between two samples, which the histogram counts too. */
function milliseconds(nanoseconds: number): number {
  return Math.max(0, Math.round(nanoseconds / NANOSECONDS) - RESOLUTION);
}
