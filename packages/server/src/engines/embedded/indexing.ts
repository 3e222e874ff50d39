// Keeps the search index close behind the log, and says when it has caught up.
import type { IndexerJobs } from "./indexer.ts";
import type { WorkerLink } from "./worker-link.ts";

/**
 * Lines the index may be behind the log while nobody searches: whoever does waits some 25 ms for
 * them, and fewer at once cost more, as each time the same pages of owners and words are written.
 */
const LAG = 1_000;

export class Indexing {
  readonly #indexer: WorkerLink<IndexerJobs>;
  #newest: number;
  /** The newest line that is in the index: less than any, until the index was opened. */
  #indexed = -1;
  #running: Promise<void> | undefined;

  /** @param newest the newest id in the log, which an earlier run may not have got to */
  constructor(indexer: WorkerLink<IndexerJobs>, newest: number) {
    this.#indexer = indexer;
    this.#newest = newest;
    // An earlier run may have been ended in the midst of it.
    this.scrubbed().catch(() => {});
  }

  /** A line was appended. */
  appended(id: number): void {
    this.#newest = id;
    if (id - this.#indexed >= LAG) this.#runAlone();
  }

  /** Lines were taken out of the log. */
  removed(ids: readonly number[]): Promise<void> {
    return this.#indexer.call("forget", ids);
  }

  /** Resolves when all that was appended so far can be found. @throws when the index can't be had */
  async caughtUp(): Promise<void> {
    const newest = this.#newest;
    while (this.#indexed < newest) await this.#run();
  }

  /**
   * Resolves when no word of an erased line is in the index or its files any more. In steps,
   * between which others search.
   */
  async scrubbed(): Promise<void> {
    await this.caughtUp();
    while (await this.#indexer.call("scrub")) {
      // The next part.
    }
  }

  /** Whoever searches next tries again what failed, and is told. */
  #runAlone(): void {
    this.#run().catch(() => {});
  }

  #run(): Promise<void> {
    this.#running ??= this.#catchUp().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** In steps, between which the indexer can be asked other things or ended. */
  async #catchUp(): Promise<void> {
    do {
      this.#indexed = await this.#indexer.call("catchUp", this.#newest);
    } while (this.#newest - this.#indexed >= LAG);
  }
}
