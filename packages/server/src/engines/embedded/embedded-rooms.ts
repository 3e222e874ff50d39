// The rooms of a house that keeps them in a file.
import type { Name } from "@tea-party/protocol";
import type { OpenedRoom, RoomSettings, Rooms } from "../engine.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import type { WorkerLink } from "./worker-link.ts";
import type { WriterJobs } from "./writer-jobs.ts";

export class EmbeddedRooms implements Rooms {
  readonly #writer: WorkerLink<WriterJobs>;
  readonly #reader: WorkerLink<ReaderJobs>;

  constructor(writer: WorkerLink<WriterJobs>, reader: WorkerLink<ReaderJobs>) {
    this.#writer = writer;
    this.#reader = reader;
  }

  open(name: Name, limit: number): Promise<OpenedRoom | undefined> {
    return this.#writer.call("openRoom", name.text, name.keys, limit);
  }

  setTopic(room: string, topic: string): Promise<void> {
    return this.#writer.call("setTopic", room, topic);
  }

  forget(room: string): Promise<void> {
    return this.#writer.call("forgetRoom", room);
  }

  list(): Promise<readonly RoomSettings[]> {
    return this.#reader.call("listRooms");
  }
}
