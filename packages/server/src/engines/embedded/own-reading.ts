// Reading one person's lines from the log file.
import type { StatementSync } from "node:sqlite";
import type { OwnChoice, OwnQuery } from "../own-lines.ts";
import { ROW_COLUMNS, type Row } from "./row.ts";

/** Whom a line was told, if it was a private word, and the line. */
export type OwnRow = readonly [to: string | null, ...row: Row];

export interface OwnRowPage {
  readonly rows: readonly OwnRow[];
  readonly more: boolean;
}

type Prepare = (sql: string) => StatementSync;

/** The number of an owner; SQLite looks it up once for each statement. */
const OWNER = "(select id from owners where digest = ?)";

export function knowsOwner(prepare: Prepare, digest: string): boolean {
  return prepare("select 1 from owners where digest = ?").get(digest) !== undefined;
}

/** Each owner apart, because the index is in the order of the ids for one at a time. */
export function readOwn(prepare: Prepare, query: OwnQuery): OwnRowPage {
  const { owners, before, after, limit } = query;
  const direction = after === undefined ? "desc" : "asc";
  const statement = prepare(
    `select addressee, ${ROW_COLUMNS} from lines
     where owner = ${OWNER} and id > ? and id < ? order by id ${direction} limit ?`,
  );
  const least = after ?? 0;
  const bound = before ?? Number.MAX_SAFE_INTEGER;
  const found = owners
    .flatMap((owner) => statement.all(owner, least, bound, limit + 1) as unknown as OwnRow[])
    .sort(([, one], [, other]) => one - other);
  const start = after === undefined ? Math.max(0, found.length - limit) : 0;
  return { rows: found.slice(start, start + limit), more: found.length > limit };
}

export function countOwn(prepare: Prepare, { owners, ids }: OwnChoice): number {
  const counted = `select count(*) from lines where owner = ${OWNER}`;
  let count = 0;
  for (const owner of owners) {
    const row =
      ids === undefined
        ? prepare(counted).get(owner)
        : prepare(`${counted} and id in (select value from json_each(?))`).get(
            owner,
            JSON.stringify(ids),
          );
    count += (row as unknown as [number])[0];
  }
  return count;
}
