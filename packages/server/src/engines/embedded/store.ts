// Opens a database file of ours and brings its tables up to date.
import { DatabaseSync } from "node:sqlite";
import { APPLICATION_ID } from "./schema.ts";
import { explained, StoreProblem } from "./store-problem.ts";

/**
 * What must survive, beside the end of the process: nothing more (`normal`), or a loss of power,
 * at the price of an fsync for each commit (`full`).
 */
export type Durability = "normal" | "full";

/**
 * Pages (of 4 KiB) of the write-ahead log after which a commit also writes them into the file, and
 * waits for the disk to do so. Of the log, others write them back before there are so many; four
 * times SQLite's own number, as the same pages come again and again.
 */
const CHECKPOINT = 4_000;

/** Milliseconds to wait for another connection's short locks. */
const PATIENCE = 5_000;

/**
 * Opens a file for writing, created if need be.
 * @param steps what makes and changes its tables; see `schema.ts`
 * @throws StoreProblem
 */
export function openStore(
  file: string,
  steps: readonly string[],
  durability: Durability,
): DatabaseSync {
  return explained(file, () => {
    const database = new DatabaseSync(file, { timeout: PATIENCE });
    try {
      const version = versionOf(database, file, steps.length);
      database.exec(`
        pragma journal_mode = wal;
        pragma synchronous = ${durability};
        pragma secure_delete = on;
        pragma wal_autocheckpoint = ${CHECKPOINT};
      `);
      migrate(database, steps, version);
      // A file that may not be written is opened all the same, and would refuse the first line.
      database.exec(`begin; pragma user_version = ${steps.length}; rollback`);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * Opens a file for reading beside the one who writes it.
 * @throws StoreProblem
 */
export function openStoreForReading(file: string, steps: readonly string[]): DatabaseSync {
  return explained(file, () => {
    const database = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE });
    if (versionOf(database, file, steps.length) === steps.length) return database;
    database.close();
    throw new StoreProblem(
      `${file} is older than this server. Start the server once to update it.`,
    );
  });
}

/** Does all of it or none of it. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    // SQLite may have ended the transaction itself, as it does when the disk is full.
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}

/**
 * Empties the write-ahead log, in which rows stand on that are gone from the file. Waits for
 * nobody.
 * @returns false when it could not be done now
 */
export function emptyWriteAheadLog(database: DatabaseSync): boolean {
  database.exec("pragma busy_timeout = 0");
  try {
    return database.prepare("pragma wal_checkpoint(truncate)").get()?.busy === 0;
  } catch {
    // A full disk, say: what was committed is safe in either file.
    return false;
  } finally {
    database.exec(`pragma busy_timeout = ${PATIENCE}`);
  }
}

/** How many steps a file has taken; only looks, so that a stranger's file stays as it is. */
function versionOf(database: DatabaseSync, file: string, known: number): number {
  const version = numberFrom(database, "pragma user_version");
  const tables = numberFrom(database, "select count(*) from sqlite_schema");
  if (tables > 0 && numberFrom(database, "pragma application_id") !== APPLICATION_ID) {
    throw new StoreProblem(
      `${file} is not a file of Tea Party. Choose another folder with --data.`,
    );
  }
  if (version > known) {
    throw new StoreProblem(
      `${file} was written by a newer server (its version is ${version}, the newest known here is ${known}). Use the newer server.`,
    );
  }
  return version;
}

function migrate(database: DatabaseSync, steps: readonly string[], version: number): void {
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    inTransaction(database, () => {
      database.exec(step);
      database.exec(`pragma application_id = ${APPLICATION_ID}`);
      database.exec(`pragma user_version = ${index + 1}`);
    });
  }
}

function numberFrom(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}
