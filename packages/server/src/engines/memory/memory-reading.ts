// How far people have read, for a house that is one process.
import type { ReadMark } from "@tea-party/protocol";
import type { Reading } from "../engine.ts";
import { ReadMarks } from "../read-marks.ts";

/** Readers remembered. Those who have read nothing for longest are let go of. */
const READERS = 10_000;

export class MemoryReading implements Reading {
  readonly #byReader = new Map<string, ReadMarks>();

  async moveOn(reader: string, marks: readonly ReadMark[]): Promise<void> {
    const known = this.#byReader.get(reader) ?? new ReadMarks();
    known.moveOn(marks);
    this.#byReader.delete(reader);
    this.#byReader.set(reader, known);
    const [oldest] = this.#byReader.keys();
    if (this.#byReader.size > READERS && oldest !== undefined) this.#byReader.delete(oldest);
  }

  async marksOf(reader: string): Promise<readonly ReadMark[]> {
    return this.#byReader.get(reader)?.all ?? [];
  }
}
