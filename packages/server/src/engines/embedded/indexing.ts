// Keeps the search index close behind the log, and says when it has caught up.
import type { Timer } from "../../house/timer.ts";
import type { IndexerJobs } from "./indexer.ts";
import type { WorkerLink } from "./worker-link.ts";

/**
 * Lines the index may be behind the log while nobody searches: whoever does waits some 25 ms for
 * them, and fewer at once cost more, as each time the same pages of owners and words are written.
 */
const LAG = 1_000;

/**
 * Milliseconds between two steps of a thousand lines while nobody searches. Where more than ten
 * thousand lines a second are said, the processors are theirs, and the index waits for its turn.
 */
const REST = 100;

export class Indexing {
  readonly #indexer: WorkerLink<IndexerJobs>;
  readonly #timer: Timer;
  /** Ends the rest; undefined when there is none. */
  #rouse: (() => void) | undefined;
  #newest: number;
  /** The newest line that is in the index: less than any, until the index was opened. */
  #indexed = -1;
  #running: Promise<void> | undefined;

  /** @param newest the newest id in the log, which an earlier run may not have got to */
  constructor(indexer: WorkerLink<IndexerJobs>, newest: number, timer: Timer) {
    this.#indexer = indexer;
    this.#timer = timer;
    this.#newest = newest;
    // An earlier run may have been ended in the midst of it.
    this.scrubbed().catch(() => {});
  }

  /** A line was appended. */
  appended(id: number): void {
    this.#newest = id;
    if (this.#rouse === undefined) this.#runAlone();
  }

  /** Lines were taken out of the log. */
  removed(ids: readonly number[]): Promise<void> {
    return this.#indexer.call("forget", ids);
  }

  /** Resolves when all that was appended so far can be found. @throws when the index can't be had */
  async caughtUp(): Promise<void> {
    const newest = this.#newest;
    while (this.#indexed < newest) await this.#step();
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

  /** Nobody waits for the index any more. */
  end(): void {
    this.#rouse?.();
    this.#rouse = () => {};
  }

  /** One step, if there is enough to do, and then a rest. So many lines are written back as well. */
  #runAlone(): void {
    if (this.#newest - this.#indexed < LAG) return;
    this.#rouse = this.#timer(REST, () => {
      this.#rouse = undefined;
      this.#runAlone();
    });
    // Whoever searches next tries again what failed, and is told; the writer writes back what was
    // not, when there is a lot of it.
    this.#step()
      .then(() => this.#indexer.call("writeBack"))
      .catch(() => {});
  }

  /** One step at a time, between which the indexer can be asked other things or ended. */
  #step(): Promise<void> {
    this.#running ??= this.#catchUp().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #catchUp(): Promise<void> {
    this.#indexed = await this.#indexer.call("catchUp", this.#newest);
  }
}
