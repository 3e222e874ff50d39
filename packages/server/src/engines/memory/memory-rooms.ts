// The rooms of a house that is one process.
import type { Name } from "@tea-party/protocol";
import type { RoomSettings, Rooms } from "../engine.ts";

export class MemoryRooms implements Rooms {
  readonly #rooms = new Map<string, { settings: RoomSettings; keys: readonly string[] }>();
  readonly #hasTalk: (room: string) => boolean;

  /** @param hasTalk whether something was said in a room */
  constructor(hasTalk: (room: string) => boolean) {
    this.#hasTalk = hasTalk;
  }

  async open(name: Name, limit: number): Promise<RoomSettings | undefined> {
    for (const room of this.#rooms.values()) {
      if (room.keys.some((key) => name.keys.includes(key))) return room.settings;
    }
    if (this.#rooms.size >= limit) return undefined;
    const settings = { name: name.text, topic: "" };
    this.#rooms.set(name.text, { settings, keys: name.keys });
    return settings;
  }

  async setTopic(name: string, topic: string): Promise<void> {
    const room = this.#rooms.get(name);
    if (room !== undefined) room.settings = { name, topic };
  }

  async forget(name: string): Promise<void> {
    const room = this.#rooms.get(name);
    if (room?.settings.topic === "" && !this.#hasTalk(name)) this.#rooms.delete(name);
  }

  async list(): Promise<readonly RoomSettings[]> {
    return [...this.#rooms.values()].map((room) => room.settings);
  }
}
