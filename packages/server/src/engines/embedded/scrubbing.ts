// Getting the words of erased lines out of the search index.
//
// A deleted row's words stay in the index until the part that has them is merged into another
// (sqlite.org/fts5.html, 6.8): all parts are, a few pages at a time.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { emptyWriteAheadLog } from "./store.ts";

/** Pages of the index that are merged at once: a little often, never all at once. */
export const MERGED_PAGES = 64;

/** How far the words are from being gone: "merged" leaves the write-ahead log. */
type State = "owed" | "begun" | "merged" | "done";

export interface ScrubbingStatements {
  readonly merge: StatementSync;
  readonly countChanges: StatementSync;
  readonly note: StatementSync;
}

export class Scrubbing {
  readonly #index: DatabaseSync;
  readonly #statements: ScrubbingStatements;
  #state: State;

  /** @param isOwed whether an earlier run erased lines and did not get to it */
  constructor(index: DatabaseSync, statements: ScrubbingStatements, isOwed: boolean) {
    this.#index = index;
    this.#statements = statements;
    this.#state = isOwed ? "owed" : "done";
  }

  /** Lines are being erased, in a transaction that remembers it. */
  note(): void {
    this.#statements.note.run(1);
  }

  /** That transaction is committed. */
  begin(): void {
    this.#state = "owed";
  }

  /** @returns whether there is more to do */
  goOn(): boolean {
    if (this.#state === "done") return false;
    if (this.#state !== "merged") {
      const before = this.#changes();
      this.#statements.merge.run(this.#state === "owed" ? -MERGED_PAGES : MERGED_PAGES);
      // The command itself counts as one.
      this.#state = this.#changes() - before > 1 ? "begun" : "merged";
      if (this.#state === "begun") return true;
    }
    this.finish();
    return false;
  }

  /** Somebody may be reading just now: then it is tried again after the next lines. */
  finish(): void {
    if (this.#state !== "merged" || !emptyWriteAheadLog(this.#index)) return;
    this.#statements.note.run(0);
    this.#state = "done";
  }

  #changes(): number {
    return Number(this.#statements.countChanges.get()?.count);
  }
}
