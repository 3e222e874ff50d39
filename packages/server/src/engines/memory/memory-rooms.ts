// The rooms of a house that is one process.
import type { Name } from "@tea-party/protocol";
import type { OpenedRoom, RoomSettings, Rooms } from "../engine.ts";

interface KnownRoom {
  /** Grows with each room opened, so that the oldest is known. */
  readonly number: number;
  readonly keys: readonly string[];
  settings: RoomSettings;
}

export class MemoryRooms implements Rooms {
  readonly #rooms = new Map<string, KnownRoom>();
  /** No two rooms share a key. */
  readonly #byKey = new Map<string, KnownRoom>();
  readonly #hasTalk: (room: string) => boolean;
  #opened = 0;

  /** @param hasTalk whether something was said in a room */
  constructor(hasTalk: (room: string) => boolean) {
    this.#hasTalk = hasTalk;
  }

  async open(name: Name, limit: number): Promise<OpenedRoom | undefined> {
    const known = this.#find(name);
    if (known !== undefined) return { ...known.settings, isNew: false };
    if (this.#rooms.size >= limit) return undefined;
    const settings = { name: name.text, topic: "" };
    const room = { number: ++this.#opened, keys: name.keys, settings };
    this.#rooms.set(name.text, room);
    for (const key of name.keys) this.#byKey.set(key, room);
    return { ...settings, isNew: true };
  }

  async setTopic(name: string, topic: string): Promise<void> {
    const room = this.#rooms.get(name);
    if (room !== undefined) room.settings = { name, topic };
  }

  async forget(name: string): Promise<void> {
    const room = this.#rooms.get(name);
    if (room?.settings.topic !== "" || this.#hasTalk(name)) return;
    this.#rooms.delete(name);
    for (const key of room.keys) this.#byKey.delete(key);
  }

  async list(): Promise<readonly RoomSettings[]> {
    return [...this.#rooms.values()].map((room) => room.settings);
  }

  /** The oldest room that the name could be taken for. */
  #find(name: Name): KnownRoom | undefined {
    let oldest: KnownRoom | undefined;
    for (const key of name.keys) {
      const room = this.#byKey.get(key);
      if (room !== undefined && (oldest === undefined || room.number < oldest.number)) {
        oldest = room;
      }
    }
    return oldest;
  }
}
