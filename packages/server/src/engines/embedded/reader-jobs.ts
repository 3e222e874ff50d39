// What the reader finds in the log file.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { LogQuery, RoomSettings } from "../engine.ts";
import { ROW_COLUMNS, type Row } from "./row.ts";

/** Rows, oldest first, and whether there are more in the direction of reading. */
export interface RowPage {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

export class ReaderJobs {
  readonly #connect: () => DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #database: DatabaseSync | undefined;

  /** @param connect opens the log file, when there is something to read */
  constructor(connect: () => DatabaseSync) {
    this.#connect = connect;
  }

  read({ room, before, after, since, limit, talkOnly }: LogQuery): RowPage {
    const readsOn = after !== undefined || since !== undefined;
    const least = Math.max((after ?? 0) + 1, since === undefined ? 1 : this.#firstSince(since));
    const rows = this.#prepare(
      `select ${ROW_COLUMNS} from lines
       where room = ? and id >= ? and id < ? ${talkOnly ? "and talk" : ""}
       order by id ${readsOn ? "asc" : "desc"} limit ?`,
    ).all(room, least, before ?? Number.MAX_SAFE_INTEGER, limit + 1) as unknown as Row[];
    const more = rows.length > limit;
    if (more) rows.pop();
    return { rows: readsOn ? rows : rows.reverse(), more };
  }

  listRooms(): RoomSettings[] {
    const rows = this.#prepare("select name, topic from rooms order by rowid").all();
    return (rows as unknown as [string, string][]).map(([name, topic]) => ({ name, topic }));
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

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      this.#database ??= this.#connect();
      statement = this.#database.prepare(sql, { returnArrays: true });
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
