// The last lines of a room, for who enters.
import type { LoggedEvent } from "@tea-party/protocol";

export class RecentLines {
  readonly #limit: number;
  #lines: LoggedEvent[];

  /** @param limit how many are kept */
  constructor(limit: number, lines: readonly LoggedEvent[]) {
    this.#limit = limit;
    this.#lines = [...lines];
  }

  /** Oldest first. */
  get all(): readonly LoggedEvent[] {
    return this.#lines.slice(Math.max(0, this.#lines.length - this.#limit));
  }

  /** Fewer are shown then: further back in the log stands what others have seen go by. */
  remove(ids: readonly number[]): void {
    const gone = new Set(ids);
    this.#lines = this.#lines.filter(({ id }) => !gone.has(id));
  }

  /** Twice as many are let gather, so that not every line moves all others. */
  add(line: LoggedEvent): void {
    this.#lines.push(line);
    const surplus = this.#lines.length - this.#limit;
    if (surplus > this.#limit) this.#lines.splice(0, surplus);
  }
}
