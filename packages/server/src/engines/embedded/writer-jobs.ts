// What the writer does to the log file, each a few statements within a transaction.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { LoggedEventName, ReadMark } from "@tea-party/protocol";
import type { OpenedRoom } from "../engine.ts";
import { MarkTable } from "./mark-table.ts";
import { Owners } from "./owners.ts";
import { roomLines } from "./room-lines.ts";
import { RoomTable } from "./room-table.ts";
import { ROW_COLUMNS, type Row } from "./row.ts";

export class WriterJobs {
  readonly #insertLine: StatementSync;
  readonly #findDouble: StatementSync;
  readonly #prune: StatementSync;
  readonly #pruneRoom: StatementSync;
  readonly #noteLastId: StatementSync;
  readonly #rooms: RoomTable;
  readonly #marks: MarkTable;
  readonly #owners: Owners;
  #lastId: number;
  #hasErased = false;

  /** @param lastId the highest that was ever used */
  constructor(database: DatabaseSync, lastId: number) {
    this.#lastId = lastId;
    this.#rooms = new RoomTable(database);
    this.#marks = new MarkTable(database);
    this.#owners = new Owners(database);
    const prepare = (sql: string) => database.prepare(sql);
    this.#insertLine = prepare(
      `insert into lines (id, time, room, type, who, text, line, talk, owner, addressee)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#findDouble = database.prepare(
      `select ${ROW_COLUMNS} from lines
       where who = ? and line = ? and owner is ? and type = ? and text = ?`,
      { returnArrays: true },
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
      const standing = this.#findDouble.get(who, line, speaker, type, text);
      if (standing !== undefined) return standing as unknown as Row;
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
    return this.#rooms.open(name, keys, limit);
  }

  setTopic(room: string, topic: string): void {
    this.#rooms.setTopic(room, topic);
  }

  forgetRoom(room: string): void {
    this.#rooms.forget(room);
  }

  moveMarksOn(reader: string, marks: readonly ReadMark[]): void {
    this.#marks.moveOn(reader, marks);
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
