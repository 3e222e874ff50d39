// What the writer does to the log file, each a few statements within a transaction.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { LoggedEventName, ReadMark } from "@tea-party/protocol";
import type { OpenedRoom, RoomSettings } from "../engine.ts";
import { READ_MARK_LIMIT } from "../read-marks.ts";
import { Owners } from "./owners.ts";
import { roomLines } from "./room-lines.ts";
import { ROW_COLUMNS, type Row } from "./row.ts";

export class WriterJobs {
  readonly #insertLine: StatementSync;
  readonly #findDouble: StatementSync;
  readonly #findRoom: StatementSync;
  readonly #countRooms: StatementSync;
  readonly #insertRoom: StatementSync;
  readonly #insertKey: StatementSync;
  readonly #setTopic: StatementSync;
  readonly #forgetRoom: StatementSync;
  readonly #moveMark: StatementSync;
  readonly #forgetOldMarks: StatementSync;
  readonly #prune: StatementSync;
  readonly #pruneRoom: StatementSync;
  readonly #noteLastId: StatementSync;
  readonly #owners: Owners;
  #lastId: number;
  #hasErased = false;

  /** @param lastId the highest that was ever used */
  constructor(database: DatabaseSync, lastId: number) {
    this.#lastId = lastId;
    this.#owners = new Owners(database);
    const prepare = (sql: string) => database.prepare(sql);
    this.#insertLine = prepare(
      `insert into lines (id, time, room, type, who, text, line, talk, owner, addressee)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#findDouble = database.prepare(
      `select ${ROW_COLUMNS} from lines where who = ? and line = ? and owner is ?`,
      { returnArrays: true },
    );
    this.#findRoom = prepare(
      `select name, topic from rooms join room_keys on room = name
       where key in (select value from json_each(?)) order by rooms.rowid limit 1`,
    );
    this.#countRooms = prepare("select count(*) as count from rooms");
    this.#insertRoom = prepare("insert into rooms (name, topic) values (?, '')");
    this.#insertKey = prepare("insert into room_keys (key, room) values (?, ?)");
    this.#setTopic = prepare("update rooms set topic = ? where name = ?");
    this.#forgetRoom = prepare(
      `delete from rooms where name = ?1 and topic = ''
       and not exists (select 1 from lines where room = ?1 and talk)`,
    );
    this.#moveMark = prepare(
      `insert into read_marks (reader, room, line) values (?, ?, ?)
       on conflict do update set line = max(line, excluded.line)`,
    );
    this.#forgetOldMarks = prepare(
      `delete from read_marks where reader = ?1 and room in
         (select room from read_marks where reader = ?1 order by line desc limit -1 offset ?2)`,
    );
    this.#noteLastId = prepare("update last_id set id = ?");
    this.#prune = prepare(
      `delete from lines where id in (select id from lines where id < ? order by id limit ?)
       returning id`,
    );
    this.#pruneRoom = prepare(
      `delete from lines where id in (${roomLines("id", "id < ?2", "asc")} limit ?3)
       returning id`,
    );
  }

  /** @returns the new line's id, or the line that stands there already */
  append(
    time: number,
    room: string,
    type: LoggedEventName,
    who: string,
    text: string,
    line: string | null,
    isTalk: boolean,
    owner: string | null,
    addressee: string | null,
  ): number | Row {
    const speaker = owner === null ? null : this.#owners.numberOf(owner);
    if (line !== null) {
      const standing = this.#findDouble.get(who, line, speaker) as unknown as Row | undefined;
      if (standing !== undefined) return standing;
    }
    this.#insertLine.run(
      ++this.#lastId,
      time,
      room,
      type,
      who,
      text,
      line,
      Number(isTalk),
      speaker,
      addressee,
    );
    return this.#lastId;
  }

  openRoom(name: string, keys: readonly string[], limit: number): OpenedRoom | undefined {
    const known = this.#findRoom.get(JSON.stringify(keys)) as unknown as RoomSettings | undefined;
    if (known !== undefined) return { ...known, isNew: false };
    if (Number(this.#countRooms.get()?.count) >= limit) return undefined;
    this.#insertRoom.run(name);
    for (const key of keys) this.#insertKey.run(key, name);
    return { name, topic: "", isNew: true };
  }

  setTopic(room: string, topic: string): void {
    this.#setTopic.run(topic, room);
  }

  forgetRoom(room: string): void {
    this.#forgetRoom.run(room);
  }

  moveMarksOn(reader: string, marks: readonly ReadMark[]): void {
    for (const { room, id } of marks) this.#moveMark.run(reader, room, id);
    this.#forgetOldMarks.run(reader, READ_MARK_LIMIT);
  }

  /**
   * Takes away the oldest lines before an id, `most` of them at once.
   * @param room all rooms if null
   * @returns the ids of those taken away
   */
  prune(room: string | null, before: number, most: number): number[] {
    const removed =
      room === null ? this.#prune.all(before, most) : this.#pruneRoom.all(room, before, most);
    if (removed.length > 0) this.#noteLastId.run(this.#lastId);
    return removed.map(({ id }) => Number(id));
  }

  /**
   * Takes away these lines where one of these owners said them, and notes in each room's log which
   * are gone.
   * @param ids `ERASED_AT_ONCE` at most
   * @returns the notes
   */
  erase(owners: readonly string[], ids: readonly number[], time: number): Row[] {
    const erased = this.#owners.erase(owners, ids);
    this.#hasErased ||= erased.length > 0;
    return erased.map(({ room, ids }) => {
      const id = ++this.#lastId;
      this.#insertLine.run(id, time, room, "erased", "", ids.join(), null, 0, null, null);
      return [id, time, room, "erased", "", ids.join(), null];
    });
  }

  /** @param numbers of owners who have no line up to the id `searched` */
  forgetOwners(numbers: readonly number[], searched: number): void {
    this.#owners.forget(numbers, searched);
  }

  /** The transaction failed in which this was asked to do something. */
  undone(): void {
    this.#owners.undone();
  }

  /** Whether something was erased since this was asked last. */
  takeErased(): boolean {
    const hasErased = this.#hasErased;
    this.#hasErased = false;
    return hasErased;
  }
}
