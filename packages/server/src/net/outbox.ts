// What is to be written to one socket at the end of the tick.

export class Outbox {
  #parts: Uint8Array[] = [];

  push(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  /** All of it as one buffer, so that it costs one write. A lone part is handed on as it is. */
  take(): Uint8Array | undefined {
    const [first] = this.#parts;
    if (first === undefined) return undefined;
    const all = this.#parts.length === 1 ? first : Buffer.concat(this.#parts);
    this.#parts = [];
    return all;
  }
}
