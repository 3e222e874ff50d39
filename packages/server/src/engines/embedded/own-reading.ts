// Reading one person's lines from the log file, found by the index.
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

/**
 * The lines of one owner. The index says where to look, and the line whose it is: a number may
 * have been another's before. "cross join" keeps SQLite to that order.
 */
const OWN = `search.own_lines cross join lines
  on lines.id = own_lines.line and lines.owner = own_lines.owner
  where own_lines.owner = ${OWNER}`;

/** The same for some lines, which need no finding. */
const OWN_OF_SOME = `lines where owner = ${OWNER} and id in (select value from json_each(?))`;

export function knowsOwner(prepare: Prepare, digest: string): boolean {
  return prepare(`select 1 from ${OWN} limit 1`).get(digest) !== undefined;
}

/** Each owner apart, because the index is in the order of the ids for one at a time. */
export function readOwn(prepare: Prepare, query: OwnQuery): OwnRowPage {
  const { owners, before, after, limit } = query;
  const direction = after === undefined ? "desc" : "asc";
  const statement = prepare(
    `select addressee, ${ROW_COLUMNS} from ${OWN}
     and own_lines.line > ? and own_lines.line < ? order by own_lines.line ${direction} limit ?`,
  );
  const least = after ?? 0;
  const bound = before ?? Number.MAX_SAFE_INTEGER;
  const found = owners
    .flatMap((owner) => statement.all(owner, least, bound, limit + 1) as unknown as OwnRow[])
    .sort(([, one], [, other]) => one - other);
  const start = after === undefined ? Math.max(0, found.length - limit) : 0;
  return { rows: found.slice(start, start + limit), more: found.length > limit };
}

/** The ids of the oldest of these lines after an id. */
export function findOwn(
  prepare: Prepare,
  { owners, ids }: OwnChoice,
  after: number,
  limit: number,
): number[] {
  const found = owners.flatMap((owner) =>
    ids === undefined
      ? prepare(
          `select lines.id from ${OWN} and own_lines.line > ? order by own_lines.line limit ?`,
        ).all(owner, after, limit)
      : prepare(`select id from ${OWN_OF_SOME} and id > ? order by id limit ?`).all(
          ...[owner, JSON.stringify(ids), after, limit],
        ),
  );
  return (found as unknown as [number][])
    .map(([id]) => id)
    .sort((one, other) => one - other)
    .slice(0, limit);
}

export function countOwn(prepare: Prepare, { owners, ids }: OwnChoice): number {
  let count = 0;
  for (const owner of owners) {
    const row =
      ids === undefined
        ? prepare(`select count(*) from ${OWN}`).get(owner)
        : prepare(`select count(*) from ${OWN_OF_SOME}`).get(owner, JSON.stringify(ids));
    count += (row as unknown as [number])[0];
  }
  return count;
}
