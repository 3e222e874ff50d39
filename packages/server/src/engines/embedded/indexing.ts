// Keeps the search index close behind the log, says when it has caught up, and has it made again when
// it is damaged.
import { IndexRepair, type IndexRepairParts } from "./index-repair.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import { IndexDamage } from "./store-problem.ts";
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
  readonly #parts: IndexRepairParts;
  readonly #repair: IndexRepair;
  /** Ends the rest; undefined when there is none. */
  #rouse: (() => void) | undefined;
  #newest: number;
  /** The newest line that is in the index: less than any, until the index was opened. */
  #indexed = -1;
  #running: Promise<void> | undefined;

  /** @param newest the newest id in the log, which an earlier run may not have got to */
  constructor(newest: number, parts: IndexRepairParts) {
    this.#parts = parts;
    this.#repair = new IndexRepair(parts);
    this.#newest = newest;
    // An earlier run may have been ended in the midst of it.
    this.scrubbed().catch(() => {});
  }

  /** The newest line there is. */
  get newest(): number {
    return this.#newest;
  }

  /** A line was appended. */
  appended(id: number): void {
    this.#newest = id;
    if (this.#rouse === undefined) this.#runAlone();
  }

  /** Lines were taken out of the log. */
  removed(ids: readonly number[]): Promise<void> {
    return this.#mended(() => this.#parts.indexer.call("forget", ids));
  }

  /**
   * Looks something up, once all lines up to an id are in the index: unless given, all that were
   * appended so far.
   * @throws when the index can't be had
   */
  find<Found>(
    lookUp: (reader: WorkerLink<ReaderJobs>) => Promise<Found>,
    upTo = this.#newest,
  ): Promise<Found> {
    return this.#mended(async () => {
      await this.#reach(upTo);
      return lookUp(this.#parts.reader);
    });
  }

  /**
   * Resolves when no word of an erased line is in the index or its files any more. In steps,
   * between which others search.
   */
  scrubbed(): Promise<void> {
    const newest = this.#newest;
    return this.#mended(async () => {
      await this.#reach(newest);
      while (await this.#parts.indexer.call("scrub")) {
        // The next part.
      }
    });
  }

  /** Nobody waits for the index any more. */
  end(): void {
    this.#rouse?.();
    this.#rouse = () => {};
    this.#repair.end();
  }

  /** One step, if there is enough to do, and then a rest. So many lines are written back as well. */
  #runAlone(): void {
    if (this.#newest - this.#indexed < LAG) return;
    this.#rouse = this.#parts.timer(REST, () => {
      this.#rouse = undefined;
      this.#runAlone();
    });
    // Whoever searches next tries again what failed, and is told; the writer writes back what was
    // not, when there is a lot of it.
    this.#mended(() => this.#getNearer())
      .then(() => this.#parts.indexer.call("writeBack"))
      .catch(() => {});
  }

  /** Resolves when all lines up to an id can be found. */
  async #reach(id: number): Promise<void> {
    while (this.#repair.underWay !== undefined || this.#indexed < id) await this.#getNearer();
  }

  /** One step at a time, between which the indexer can be asked other things or ended. */
  #getNearer(): Promise<void> {
    if (this.#repair.underWay !== undefined) return this.#repair.underWay;
    this.#running ??= this.#catchUp().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #catchUp(): Promise<void> {
    this.#indexed = await this.#parts.indexer.call("catchUp", this.#newest);
  }

  /** Does something with the index, and again with another in its place if it is damaged. */
  async #mended<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof IndexDamage)) throw error;
      await this.#repair.removeFor(error, async () => {
        // What a step under way answers is how far the former index is.
        await this.#running?.catch(() => {});
        this.#indexed = -1;
      });
      return work();
    }
  }
}
