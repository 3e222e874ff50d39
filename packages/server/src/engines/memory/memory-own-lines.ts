// What one person said, as long as it is in memory: looked for when he asks, which few ever do.
import type { LoggedEvent } from "@tea-party/protocol";
import type { OwnChoice, OwnLine, OwnLines, OwnPage, OwnQuery } from "../own-lines.ts";
import type { KeptLines } from "./kept-lines.ts";

export interface MemoryOwnLinesParts {
  /** The lines of each room. */
  readonly rooms: ReadonlyMap<string, KeptLines>;
  /** Takes lines out of the log, and tells of it. */
  readonly remove: (events: readonly LoggedEvent[]) => void;
}

export class MemoryOwnLines implements OwnLines {
  readonly #parts: MemoryOwnLinesParts;

  constructor(parts: MemoryOwnLinesParts) {
    this.#parts = parts;
  }

  async knows(owner: string): Promise<boolean> {
    return this.#all([owner]).some(() => true);
  }

  async read({ owners, before, after, limit }: OwnQuery): Promise<OwnPage> {
    const matching = this.#chosen({ owners }).filter(
      ({ event: { id } }) => id > (after ?? 0) && id < (before ?? Number.POSITIVE_INFINITY),
    );
    const start = after === undefined ? Math.max(0, matching.length - limit) : 0;
    const lines = matching.slice(start, start + limit);
    return { lines, more: lines.length < matching.length };
  }

  async count(choice: OwnChoice): Promise<number> {
    return this.#chosen(choice).length;
  }

  async erase(choice: OwnChoice): Promise<number> {
    const chosen = this.#chosen(choice);
    this.#parts.remove(chosen.map(({ event }) => event));
    return chosen.length;
  }

  #chosen({ owners, ids }: OwnChoice): OwnLine[] {
    const wanted = ids === undefined ? undefined : new Set(ids);
    return this.#all(owners)
      .filter(({ event }) => wanted === undefined || wanted.has(event.id))
      .toArray()
      .sort((one, other) => one.event.id - other.event.id);
  }

  #all(owners: readonly string[]): IteratorObject<OwnLine> {
    return this.#parts.rooms.values().flatMap((lines) => lines.ownedBy(owners));
  }
}
