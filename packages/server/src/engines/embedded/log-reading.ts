// Reading and searching the log file.
import type { StatementSync } from "node:sqlite";
import type { LogQuery, SearchQuery } from "../engine.ts";
import { matchOf } from "./index-terms.ts";
import { roomLines, roomTalk } from "./room-lines.ts";
import { ROW_COLUMNS, type Row } from "./row.ts";

/** Rows, and whether there are more in the direction of reading. */
export interface RowPage {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly isOldest?: boolean;
}

type Prepare = (sql: string) => StatementSync;

export function readLog(prepare: Prepare, query: LogQuery): RowPage {
  const { room, before, after, since, limit, talkOnly } = query;
  const readsOn = after !== undefined || since !== undefined;
  const least = Math.max((after ?? 0) + 1, since === undefined ? 1 : firstSince(prepare, since));
  const lines = talkOnly ? roomTalk : roomLines;
  const rows = prepare(
    `${lines(ROW_COLUMNS, "id >= ?2 and id < ?3", readsOn ? "asc" : "desc")} limit ?4`,
  ).all(room, least, before ?? Number.MAX_SAFE_INTEGER, limit + 1) as unknown as Row[];
  const more = rows.length > limit;
  if (more) rows.pop();
  if (!readsOn) return { rows: rows.reverse(), more };
  return after === undefined
    ? { rows, more }
    : { rows, more, isOldest: !has(prepare, room, after) };
}

/** @returns the newest rows first */
export function searchLog(prepare: Prepare, query: SearchQuery): RowPage {
  const match = matchOf(query);
  if (match === undefined) return { rows: [], more: false };
  const { since, until, before = Number.MAX_SAFE_INTEGER, limit } = query;
  const least = since === undefined ? 1 : firstSince(prepare, since);
  const bound = until === undefined ? before : Math.min(before, firstSince(prepare, until));
  // "cross join" keeps SQLite to the order written: the index first, from its end.
  const rows = prepare(
    `select ${ROW_COLUMNS} from search.words cross join lines on lines.id = words.rowid
     where words.words match ? and words.rowid >= ? and words.rowid < ? and talk
     order by words.rowid desc limit ?`,
  ).all(match, least, bound, limit + 1) as unknown as Row[];
  const more = rows.length > limit;
  if (more) rows.pop();
  return { rows, more };
}

/**
 * The id at which an instant begins. Times never go back along the ids, so it is found by
 * halving, and needs no index.
 */
export function firstSince(prepare: Prepare, time: number): number {
  const next = prepare("select id, time from lines where id >= ? order by id limit 1");
  const newest = prepare("select id from lines order by id desc limit 1").get();
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

/** Whether a line up to an id is kept. */
function has(prepare: Prepare, room: string, upTo: number): boolean {
  const older = prepare(`${roomLines("id", "id <= ?2", "asc")} limit 1`);
  return older.get(room, upTo) !== undefined;
}
