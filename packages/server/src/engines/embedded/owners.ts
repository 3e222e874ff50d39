// Whose lines stand in the log file, and taking away those that someone wants gone.
import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Owners whose numbers are remembered: those who spoke lately, and a few hundred bytes each. */
const REMEMBERED = 10_000;

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
  readonly #numbers = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#find = database.prepare("select id from owners where digest = ?");
    this.#insert = database.prepare("insert into owners (digest) values (?)");
    this.#forget = database.prepare(
      `delete from owners where id in (select value from json_each(?))
       and id not in (select owner from lines where id > ? and owner is not null)`,
    );
    this.#erase = database.prepare(
      `delete from lines where id in (select value from json_each(?))
       and owner in (select id from owners where digest in (select value from json_each(?)))
       returning id, room`,
    );
  }

  numberOf(digest: string): number {
    const remembered = this.#numbers.get(digest);
    if (remembered !== undefined) return remembered;
    const known = this.#find.get(digest)?.id ?? this.#insert.run(digest).lastInsertRowid;
    if (this.#numbers.size >= REMEMBERED) this.#numbers.clear();
    this.#numbers.set(digest, Number(known));
    return Number(known);
  }

  /** A transaction was undone, and with it perhaps the numbers that it gave. */
  undone(): void {
    this.#numbers.clear();
  }

  /**
   * Forgets those of these owners who have no line left.
   * @param numbers of owners who have none up to the id `searched`
   */
  forget(numbers: readonly number[], searched: number): void {
    this.#forget.run(JSON.stringify(numbers), searched);
    this.#numbers.clear();
  }

  /** @returns what was taken away: of these lines those that one of these owners said */
  erase(owners: readonly string[], ids: readonly number[]): Erased[] {
    const rooms = new Map<string, number[]>();
    for (const { id, room } of this.#erase.all(JSON.stringify(ids), JSON.stringify(owners))) {
      const gone = rooms.get(String(room)) ?? [];
      gone.push(Number(id));
      rooms.set(String(room), gone);
    }
    return [...rooms].map(([room, gone]) => ({ room, ids: gone.sort((one, two) => one - two) }));
  }
}
