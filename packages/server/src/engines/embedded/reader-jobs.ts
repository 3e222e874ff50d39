// What the reader finds in the log file.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ReadMark } from "@tea-party/protocol";
import type { LogQuery, RoomSettings, SearchQuery } from "../engine.ts";
import type { OwnChoice, OwnQuery } from "../own-lines.ts";
import type { RetentionPlan } from "../retention.ts";
import type { DataFiles } from "./data-files.ts";
import { matchOf } from "./index-terms.ts";
import { countOwn, findOwn, knowsOwner, type OwnRowPage, readOwn } from "./own-reading.ts";
import { type SweptOwners, sweepOwners } from "./owner-sweep.ts";
import { roomLines, roomTalk } from "./room-lines.ts";
import { ROW_COLUMNS, type Row } from "./row.ts";
import { logSteps } from "./schema.ts";
import { openStoreForReading } from "./store.ts";
import { type Surplus, surplusOf } from "./surplus.ts";

/** Rows, and whether there are more in the direction of reading. */
export interface RowPage {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly isOldest?: boolean;
}

export class ReaderJobs {
  readonly #files: DataFiles;
  readonly #statements = new Map<string, StatementSync>();
  #database: DatabaseSync | undefined;
  #hasIndex = false;

  /** Opens nothing yet: the one who writes the files may not have made them what they should be. */
  constructor(files: DataFiles) {
    this.#files = files;
  }

  read({ room, before, after, since, limit, talkOnly }: LogQuery): RowPage {
    const readsOn = after !== undefined || since !== undefined;
    const least = Math.max((after ?? 0) + 1, since === undefined ? 1 : this.#firstSince(since));
    const lines = talkOnly ? roomTalk : roomLines;
    const rows = this.#prepare(
      `${lines(ROW_COLUMNS, "id >= ?2 and id < ?3", readsOn ? "asc" : "desc")} limit ?4`,
    ).all(room, least, before ?? Number.MAX_SAFE_INTEGER, limit + 1) as unknown as Row[];
    const more = rows.length > limit;
    if (more) rows.pop();
    if (!readsOn) return { rows: rows.reverse(), more };
    return after === undefined ? { rows, more } : { rows, more, isOldest: !this.#has(room, after) };
  }

  /** @returns the newest rows first */
  search(query: SearchQuery): RowPage {
    const match = matchOf(query);
    if (match === undefined) return { rows: [], more: false };
    const { since, until, before = Number.MAX_SAFE_INTEGER, limit } = query;
    const least = since === undefined ? 1 : this.#firstSince(since);
    const bound = until === undefined ? before : Math.min(before, this.#firstSince(until));
    // "cross join" keeps SQLite to the order written: the index first, from its end.
    const rows = this.#withIndex()(
      `select ${ROW_COLUMNS} from search.words cross join lines on lines.id = words.rowid
       where words.words match ? and words.rowid >= ? and words.rowid < ? and talk
       order by words.rowid desc limit ?`,
    ).all(match, least, bound, limit + 1) as unknown as Row[];
    const more = rows.length > limit;
    if (more) rows.pop();
    return { rows, more };
  }

  knowsOwner(digest: string): boolean {
    return knowsOwner(this.#withIndex(), digest);
  }

  readOwn(query: OwnQuery): OwnRowPage {
    return readOwn(this.#withIndex(), query);
  }

  countOwn(choice: OwnChoice): number {
    return countOwn(this.#withIndex(), choice);
  }

  findOwn(choice: OwnChoice, after: number, limit: number): number[] {
    return findOwn(this.#withIndex(), choice, after, limit);
  }

  sweepOwners(after: number, limit: number): SweptOwners {
    return sweepOwners(this.#withIndex(), after, limit);
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
      prepare: (sql) => this.#prepare(sql),
      firstSince: (time) => this.#firstSince(time),
    });
  }

  /** Whether a line up to an id is kept. */
  #has(room: string, upTo: number): boolean {
    const older = this.#prepare(`${roomLines("id", "id <= ?2", "asc")} limit 1`);
    return older.get(room, upTo) !== undefined;
  }

  /**
   * The id at which an instant begins. Times never go back along the ids, so it is found by
   * halving, and needs no index.
   */
  #firstSince(time: number): number {
    const next = this.#prepare("select id, time from lines where id >= ? order by id limit 1");
    const newest = this.#prepare("select id from lines order by id desc limit 1").get();
    let low = 1;
    let high = Number((newest as unknown as [number] | undefined)?.[0] ?? 0) + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const row = next.get(middle) as unknown as [id: number, time: number] | undefined;
      if (row === undefined || row[1] >= time) high = middle;
      else low = row[0] + 1;
    }
    return low;
  }

  close(): void {
    this.#database?.close();
  }

  #connection(): DatabaseSync {
    this.#database ??= openStoreForReading(this.#files.log, logSteps);
    return this.#database;
  }

  /** For statements on both files. The index must have been opened by who writes it. */
  #withIndex(): (sql: string) => StatementSync {
    if (!this.#hasIndex) {
      this.#connection().prepare("attach database ? as search").run(this.#files.search);
      this.#hasIndex = true;
    }
    return (sql) => this.#prepare(sql);
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#connection().prepare(sql, { returnArrays: true });
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
