// Forgets who has no line left in the log. The writer can't tell without reading all of it, so
// the index is asked, and the writer looks only at what came after.
import type { StatementSync } from "node:sqlite";
import type { Indexing } from "./indexing.ts";
import type { WorkerLink } from "./worker-link.ts";
import type { WriterJobs } from "./writer-jobs.ts";

/** Owners looked at in one step: about a millisecond of the reader's time. */
const STEP = 1_000;

export interface OwnerSweepParts {
  readonly writer: WorkerLink<WriterJobs>;
  readonly indexing: Indexing;
}

/** What the index says of some owners. */
export interface SweptOwners {
  /** The numbers of those without a line up to the id `searched`. */
  readonly idle: readonly number[];
  readonly searched: number;
  /** The last owner looked at; undefined when there are no more. */
  readonly last: number | undefined;
}

/** @throws when the index can't be had, or the log can't be written; then some are left */
export async function forgetIdleOwners(parts: OwnerSweepParts): Promise<void> {
  const { writer, indexing } = parts;
  const { newest } = indexing;
  let last: number | undefined = 0;
  while (last !== undefined) {
    const after: number = last;
    const swept = await indexing.find((reader) => reader.call("sweepOwners", after, STEP), newest);
    if (swept.idle.length > 0) await writer.call("forgetOwners", swept.idle, swept.searched);
    last = swept.last;
  }
}

/** How far the index is has to be known first: what is added meanwhile does no harm. */
export function sweepOwners(
  prepare: (sql: string) => StatementSync,
  after: number,
  limit: number,
): SweptOwners {
  const progress = prepare("select line from search.progress").get();
  const [searched] = progress as unknown as [number];
  const rows = prepare(
    `select id, exists (select 1 from search.own_lines where own_lines.owner = owners.id)
     from owners where id > ? order by id limit ?`,
  ).all(after, limit) as unknown as [id: number, hasLines: number][];
  const idle = rows.filter(([, hasLines]) => hasLines === 0).map(([id]) => id);
  return { idle, searched, last: rows.length < limit ? undefined : rows.at(-1)?.[0] };
}
