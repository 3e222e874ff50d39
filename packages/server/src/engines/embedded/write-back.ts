// Writes what was committed from the write-ahead log into the log's file, beside the writer, so that
// no commit has to do that and wait for the disk.
import { DatabaseSync, type StatementSync } from "node:sqlite";

/**
 * What is committed while it is written back has to be written back too, before the writer can begin
 * its write-ahead log anew: the second time that is very little.
 */
const TIMES = 2;

export class WriteBack {
  readonly #database: DatabaseSync;
  readonly #checkpoint: StatementSync;

  /** @param file a log that its writer has opened, so that it is what it should be */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: 0 });
    this.#checkpoint = this.#database.prepare("pragma wal_checkpoint(passive)");
  }

  /** Waits for nobody, and lets nobody wait. @throws when the disk is full, say */
  run(): void {
    for (let time = 0; time < TIMES; time++) this.#checkpoint.get();
  }

  close(): void {
    this.#database.close();
  }
}
