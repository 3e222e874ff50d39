// How far readers have read, in the log file.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ReadMark } from "@tea-party/protocol";
import { READ_MARK_LIMIT } from "../read-marks.ts";

export class MarkTable {
  readonly #move: StatementSync;
  readonly #forgetOld: StatementSync;

  constructor(database: DatabaseSync) {
    this.#move = database.prepare(
      `insert into read_marks (reader, room, line) values (?, ?, ?)
       on conflict do update set line = max(line, excluded.line)`,
    );
    this.#forgetOld = database.prepare(
      `delete from read_marks where reader = ?1 and room in
         (select room from read_marks where reader = ?1 order by line desc limit -1 offset ?2)`,
    );
  }

  /** None goes back, and no more than `READ_MARK_LIMIT` of a reader are kept. */
  moveOn(reader: string, marks: readonly ReadMark[]): void {
    for (const { room, id } of marks) this.#move.run(reader, room, id);
    this.#forgetOld.run(reader, READ_MARK_LIMIT);
  }
}
