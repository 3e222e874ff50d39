// How far people have read, in a house that keeps it in a file.
import type { ReadMark } from "@tea-party/protocol";
import type { Reading } from "../engine.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import type { WorkerLink } from "./worker-link.ts";
import type { WriterJobs } from "./writer-jobs.ts";

export class EmbeddedReading implements Reading {
  readonly #writer: WorkerLink<WriterJobs>;
  readonly #reader: WorkerLink<ReaderJobs>;

  constructor(writer: WorkerLink<WriterJobs>, reader: WorkerLink<ReaderJobs>) {
    this.#writer = writer;
    this.#reader = reader;
  }

  moveOn(reader: string, marks: readonly ReadMark[]): Promise<void> {
    return this.#writer.call("moveMarksOn", reader, marks);
  }

  marksOf(reader: string): Promise<readonly ReadMark[]> {
    return this.#reader.call("marksOf", reader);
  }
}
