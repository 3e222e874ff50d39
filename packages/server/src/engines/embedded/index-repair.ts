// A search index that is damaged is taken away, to be made again from the log.
import type { Journal } from "../../house/journal.ts";
import type { Timer } from "../../house/timer.ts";
import type { IndexerJobs } from "./indexer.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import type { IndexDamage } from "./store-problem.ts";
import type { WorkerLink } from "./worker-link.ts";

/** Milliseconds in which that is done once: on a disk that fails it would be in vain. */
const TRUST = 600_000;

export interface IndexRepairParts {
  readonly indexer: WorkerLink<IndexerJobs>;
  readonly reader: WorkerLink<ReaderJobs>;
  readonly timer: Timer;
  readonly journal: Journal;
}

export class IndexRepair {
  readonly #parts: IndexRepairParts;
  #underWay: Promise<void> | undefined;
  /** Ends the time in which it is not done again; undefined when it may be. */
  #trustAgain: (() => void) | undefined;

  constructor(parts: IndexRepairParts) {
    this.#parts = parts;
  }

  /** Settles when the index is gone that is being taken away; undefined when none is. */
  get underWay(): Promise<void> | undefined {
    return this.#underWay;
  }

  /**
   * Takes the index away, once however many found it damaged.
   * @param isLeft resolves when nothing is being done to it any more
   * @throws the damage when the index was made anew a moment ago
   */
  async removeFor(damage: IndexDamage, isLeft: () => Promise<void>): Promise<void> {
    if (this.#underWay === undefined) {
      if (this.#trustAgain !== undefined) throw damage;
      this.#trustAgain = this.#parts.timer(TRUST, () => {
        this.#trustAgain = undefined;
      });
      const { journal } = this.#parts;
      journal.note("warn", "The search index was damaged, and is made again from the log.");
      this.#underWay = this.#remove(isLeft).finally(() => {
        this.#underWay = undefined;
      });
    }
    await this.#underWay;
  }

  /** It is not done any more. */
  end(): void {
    this.#trustAgain?.();
    this.#trustAgain = () => {};
  }

  async #remove(isLeft: () => Promise<void>): Promise<void> {
    const { indexer, reader } = this.#parts;
    await isLeft();
    // Who closes a file of SQLite's last removes the one beside it, by its name: not the next one's.
    await reader.call("letGoOfIndex");
    await indexer.call("remove");
  }
}
