// A file to write lines to at once, whatever becomes of it: a full disk or a terminal that is gone
// must not take the house. What can't be written waits for room.
import { writeSync } from "node:fs";

/** Bytes that may wait; lines that come then are dropped. */
const LIMIT = 65_536;

export class SteadyFile {
  readonly #fd: number;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(line: string): void {
    const bytes = Buffer.from(line);
    const isTooMuch = this.#waiting.length + bytes.length > LIMIT;
    if (!isTooMuch) this.#waiting = Buffer.concat([this.#waiting, bytes]);
    try {
      while (this.#waiting.length > 0) {
        this.#waiting = this.#waiting.subarray(writeSync(this.#fd, this.#waiting));
      }
    } catch {
      // With the next line it is tried again.
    }
  }
}
