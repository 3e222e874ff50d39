// What the reader finds in the log file.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ReadMark } from "@tea-party/protocol";
import type { LogQuery, RoomSettings, SearchQuery } from "../engine.ts";
import type { OwnChoice, OwnQuery } from "../own-lines.ts";
import type { RetentionPlan } from "../retention.ts";
import type { DataFiles } from "./data-files.ts";
import { firstSince, type RowPage, readLog, searchLog } from "./log-reading.ts";
import { countOwn, findOwn, knowsOwner, type OwnRowPage, readOwn } from "./own-reading.ts";
import { type SweptOwners, sweepOwners } from "./owner-sweep.ts";
import { logSteps } from "./schema.ts";
import { openStoreForReading } from "./store.ts";
import { explainIndex, isDamage } from "./store-problem.ts";
import { type Surplus, surplusOf } from "./surplus.ts";

export class ReaderJobs {
  readonly #files: DataFiles;
  readonly #statements = new Map<string, StatementSync>();
  #database: DatabaseSync | undefined;
  #hasIndex = false;
  readonly #prepare = (sql: string): StatementSync => {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#connection().prepare(sql, { returnArrays: true });
      this.#statements.set(sql, statement);
    }
    return statement;
  };

  /** Opens nothing yet: the one who writes the files may not have made them what they should be. */
  constructor(files: DataFiles) {
    this.#files = files;
  }

  read(query: LogQuery): RowPage {
    return readLog(this.#prepare, query);
  }

  /** @returns the newest rows first */
  search(query: SearchQuery): RowPage {
    return this.#inIndex((prepare) => searchLog(prepare, query));
  }

  knowsOwner(digest: string): boolean {
    return this.#inIndex((prepare) => knowsOwner(prepare, digest));
  }

  readOwn(query: OwnQuery): OwnRowPage {
    return this.#inIndex((prepare) => readOwn(prepare, query));
  }

  countOwn(choice: OwnChoice): number {
    return this.#inIndex((prepare) => countOwn(prepare, choice));
  }

  findOwn(choice: OwnChoice, after: number, limit: number): number[] {
    return this.#inIndex((prepare) => findOwn(prepare, choice, after, limit));
  }

  sweepOwners(after: number, limit: number): SweptOwners {
    return this.#inIndex((prepare) => sweepOwners(prepare, after, limit));
  }

  listRooms(): RoomSettings[] {
    const rows = this.#prepare("select name, topic from rooms order by rowid").all();
    return (rows as unknown as [string, string][]).map(([name, topic]) => ({ name, topic }));
  }

  marksOf(reader: string): ReadMark[] {
    const rows = this.#prepare("select room, line from read_marks where reader = ?").all(reader);
    return (rows as unknown as [string, number][]).map(([room, id]) => ({ room, id }));
  }

  /** What is kept no longer. @param now milliseconds since 1970 */
  surplus(plan: RetentionPlan, now: number): Surplus[] {
    return surplusOf(plan, now, {
      prepare: this.#prepare,
      firstSince: (time) => firstSince(this.#prepare, time),
    });
  }

  /** Another index is about to take the place of the one there is. */
  letGoOfIndex(): void {
    this.close();
    this.#database = undefined;
    this.#statements.clear();
    this.#hasIndex = false;
  }

  close(): void {
    this.#database?.close();
  }

  #connection(): DatabaseSync {
    this.#database ??= openStoreForReading(this.#files.log, logSteps);
    return this.#database;
  }

  /** For statements on both files. The index must have been opened by who writes it. */
  #inIndex<Result>(find: (prepare: (sql: string) => StatementSync) => Result): Result {
    if (!this.#hasIndex) {
      this.#connection().prepare("attach database ? as search").run(this.#files.search);
      this.#hasIndex = true;
    }
    try {
      return find(this.#prepare);
    } catch (error) {
      // Were it the log, all else would say so as well.
      throw isDamage(error) ? explainIndex(error, this.#files.search) : error;
    }
  }
}
