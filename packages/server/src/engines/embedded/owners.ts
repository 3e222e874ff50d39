// Whose lines stand in the log file, and taking away those that someone wants gone.
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { ERASED_AT_ONCE, type OwnChoice } from "../own-lines.ts";

/** The lines of one room that were taken away. */
interface Erased {
  readonly room: string;
  readonly ids: readonly number[];
}

export class Owners {
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #forget: StatementSync;
  readonly #erase: StatementSync;
  readonly #eraseSome: StatementSync;
  constructor(database: DatabaseSync) {
    this.#find = database.prepare("select id from owners where digest = ?");
    this.#insert = database.prepare("insert into owners (digest) values (?)");
    this.#forget = database.prepare(
      `delete from owners where id = ?1 and not exists (select 1 from lines where owner = ?1)`,
    );
    const erase = (which: string) =>
      database.prepare(
        `delete from lines where id in (select id from lines where owner = ? ${which} limit ?)
         returning id, room`,
      );
    this.#erase = erase("");
    this.#eraseSome = erase("and id in (select value from json_each(?))");
  }

  /** Within a transaction, which may fail: so it is looked up each time, and remembered nowhere. */
  numberOf(digest: string): number {
    const known = this.#find.get(digest);
    if (known !== undefined) return Number(known.id);
    return Number(this.#insert.run(digest).lastInsertRowid);
  }

  /** Lines were taken away: who has none left is forgotten. @param owners of those lines */
  letGo(owners: readonly (SQLOutputValue | undefined)[]): void {
    for (const owner of new Set(owners)) {
      if (typeof owner === "number") this.#forget.run(owner);
    }
  }

  /** @returns what was taken away: of everything, when it is less than `ERASED_AT_ONCE` */
  erase({ owners, ids }: OwnChoice): Erased[] {
    const rooms = new Map<string, number[]>();
    let most = ERASED_AT_ONCE;
    for (const digest of owners) {
      const owner = this.#find.get(digest)?.id;
      if (owner === undefined || most === 0) continue;
      const removed =
        ids === undefined
          ? this.#erase.all(owner, most)
          : this.#eraseSome.all(owner, JSON.stringify(ids), most);
      most -= removed.length;
      for (const row of removed) {
        const room = String(row.room);
        rooms.set(room, [...(rooms.get(room) ?? []), Number(row.id)]);
      }
      this.#forget.run(owner);
    }
    return [...rooms].map(([room, gone]) => ({ room, ids: gone.sort((one, two) => one - two) }));
  }
}
