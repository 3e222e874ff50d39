// Which lines are kept no longer.
import type { StatementSync } from "node:sqlite";
import { type Retention, type RetentionPlan, retentionOf } from "../retention.ts";
import { roomLines } from "./room-lines.ts";

/** Lines to take away: those of a room, or of all rooms, that are older than an id. */
export interface Surplus {
  readonly room: string | null;
  readonly before: number;
}

export interface SurplusParts {
  readonly prepare: (sql: string) => StatementSync;
  /** The id at which an instant begins. */
  readonly firstSince: (time: number) => number;
}

/** @param now milliseconds since 1970 */
export function surplusOf(plan: RetentionPlan, now: number, parts: SurplusParts): Surplus[] {
  const { others, rooms } = plan;
  if (rooms.length === 0 && others.kind === "everything") return [];
  if (rooms.length === 0 && others.kind === "age") {
    return [{ room: null, before: parts.firstSince(now - others.milliseconds) }];
  }
  return roomsIn(parts).flatMap((room) => {
    const before = oldestKept(room, retentionOf(plan, room), now, parts);
    const older = parts.prepare(`${roomLines("id", "id < ?2", "asc")} limit 1`);
    return older.get(room, before) === undefined ? [] : [{ room, before }];
  });
}

/** Every room with a line in it. From one to the next by the index, past all lines between. */
function roomsIn({ prepare }: SurplusParts): string[] {
  const rows = prepare(
    `with recursive each (room) as (
       select min(room) from lines
       union all
       select (select min(room) from lines where room > each.room) from each
       where each.room is not null
     )
     select room from each where room is not null`,
  ).all();
  return (rows as unknown as [string][]).map(([room]) => room);
}

/** The id before which a room's lines are kept no longer; 0 when all are. */
function oldestKept(
  room: string,
  retention: Retention,
  now: number,
  { prepare, firstSince }: SurplusParts,
): number {
  switch (retention.kind) {
    case "everything":
      return 0;
    case "age":
      return firstSince(now - retention.milliseconds);
    case "lines": {
      const newest = prepare(`${roomLines("id", "true", "desc")} limit 1 offset ?2`);
      const row = newest.get(room, retention.lines - 1);
      return row === undefined ? 0 : (row as unknown as [number])[0];
    }
  }
}
