// The rooms of a house in the log file, found by names that look alike.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { OpenedRoom, RoomSettings } from "../engine.ts";

export class RoomTable {
  readonly #find: StatementSync;
  readonly #count: StatementSync;
  readonly #insert: StatementSync;
  readonly #insertKey: StatementSync;
  readonly #setTopic: StatementSync;
  readonly #forget: StatementSync;

  constructor(database: DatabaseSync) {
    const prepare = (sql: string) => database.prepare(sql);
    this.#find = prepare(
      `select name, topic from rooms join room_keys on room = name
       where key in (select value from json_each(?)) order by rooms.rowid limit 1`,
    );
    this.#count = prepare("select count(*) as count from rooms");
    this.#insert = prepare("insert into rooms (name, topic) values (?, '')");
    this.#insertKey = prepare("insert into room_keys (key, room) values (?, ?)");
    this.#setTopic = prepare("update rooms set topic = ? where name = ?");
    this.#forget = prepare(
      `delete from rooms where name = ?1 and topic = ''
       and not exists (select 1 from lines where room = ?1 and talk)`,
    );
  }

  /** @returns undefined when the house has `limit` rooms and this is none of them */
  open(name: string, keys: readonly string[], limit: number): OpenedRoom | undefined {
    const known = this.#find.get(JSON.stringify(keys)) as unknown as RoomSettings | undefined;
    if (known !== undefined) return { ...known, isNew: false };
    if (Number(this.#count.get()?.count) >= limit) return undefined;
    this.#insert.run(name);
    for (const key of keys) this.#insertKey.run(key, name);
    return { name, topic: "", isNew: true };
  }

  setTopic(room: string, topic: string): void {
    this.#setTopic.run(topic, room);
  }

  /** Takes a room away unless it has a topic or something was said in it. */
  forget(room: string): void {
    this.#forget.run(room);
  }
}
