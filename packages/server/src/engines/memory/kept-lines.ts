// The lines of one room that are in memory, each with whose words it is of.
import type { LoggedEvent } from "@tea-party/protocol";
import type { Origin, OwnLine } from "../own-lines.ts";

export class KeptLines {
  readonly #events: LoggedEvent[] = [];
  /** At the place of each event; what one person says has one and the same origin. */
  readonly #origins: (Origin | undefined)[] = [];

  /** Oldest first. */
  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  add(event: LoggedEvent, origin: Origin | undefined): void {
    this.#events.push(event);
    this.#origins.push(origin);
  }

  /** @returns so many of the oldest lines, which are here no more */
  takeOldest(count: number): LoggedEvent[] {
    if (count <= 0) return [];
    this.#origins.splice(0, count);
    return this.#events.splice(0, count);
  }

  remove(ids: ReadonlySet<number>): void {
    let left = 0;
    for (const [index, event] of this.#events.entries()) {
      if (ids.has(event.id)) continue;
      this.#events[left] = event;
      this.#origins[left++] = this.#origins[index];
    }
    this.#events.length = left;
    this.#origins.length = left;
  }

  /** The lines of these owners, oldest first. */
  *ownedBy(owners: readonly string[]): IterableIterator<OwnLine> {
    for (const [index, event] of this.#events.entries()) {
      const origin = this.#origins[index];
      if (origin !== undefined && owners.includes(origin.owner)) yield { event, to: origin.to };
    }
  }
}
