// Keeps the search index close behind the log, and says when it has caught up.
import type { IndexerJobs } from "./indexer.ts";
import type { WorkerLink } from "./worker-link.ts";

/** Lines the index may be behind the log while nobody searches. */
const LAG = 500;

export class Indexing {
  readonly #indexer: WorkerLink<IndexerJobs>;
  #newest: number;
  /** Up to where the index is, or will be when `#catching` resolves. */
  #asked = 0;
  #catching: Promise<void>;

  /** @param newest the newest id in the log, from where an earlier run may have left off */
  constructor(indexer: WorkerLink<IndexerJobs>, newest: number) {
    this.#indexer = indexer;
    this.#newest = newest;
    this.#catching = this.#ask();
    // Whoever searches is told why it can't be done.
    this.#catching.catch(() => {});
  }

  /** A line was appended. */
  appended(id: number): void {
    this.#newest = id;
    if (id - this.#asked >= LAG) this.#ask().catch(() => {});
  }

  /** Lines were taken out of the log. */
  async removed(ids: readonly number[]): Promise<void> {
    await this.#indexer.call("forget", ids);
  }

  /** Resolves when all that was appended so far can be found. */
  caughtUp(): Promise<void> {
    return this.#asked < this.#newest ? this.#ask() : this.#catching;
  }

  #ask(): Promise<void> {
    const former = this.#asked;
    this.#asked = this.#newest;
    this.#catching = this.#indexer.call("catchUp", this.#newest).catch((error: unknown) => {
      // The next who asks tries again.
      this.#asked = former;
      throw error;
    });
    return this.#catching;
  }
}
