// What one person said, as long as it is in memory.
import type { LoggedEvent } from "@tea-party/protocol";
import type { Origin, OwnChoice, OwnLine, OwnLines, OwnPage, OwnQuery } from "../own-lines.ts";

export class MemoryOwnLines implements OwnLines {
  /** By owner, then by id, oldest first. */
  readonly #lines = new Map<string, Map<number, OwnLine>>();
  readonly #owners = new Map<number, string>();
  readonly #remove: (events: readonly LoggedEvent[]) => void;

  /** @param remove takes lines out of the log, and tells of it */
  constructor(remove: (events: readonly LoggedEvent[]) => void) {
    this.#remove = remove;
  }

  add(event: LoggedEvent, { owner, to }: Origin): void {
    const lines = this.#lines.get(owner) ?? new Map<number, OwnLine>();
    this.#lines.set(owner, lines.set(event.id, { event, to }));
    this.#owners.set(event.id, owner);
  }

  /** The log has let go of a line. */
  letGo({ id }: LoggedEvent): void {
    const owner = this.#owners.get(id);
    if (owner === undefined) return;
    this.#owners.delete(id);
    const lines = this.#lines.get(owner);
    lines?.delete(id);
    if (lines?.size === 0) this.#lines.delete(owner);
  }

  async knows(owner: string): Promise<boolean> {
    return this.#lines.has(owner);
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
    this.#remove(chosen.map(({ event }) => event));
    return chosen.length;
  }

  #chosen({ owners, ids }: OwnChoice): OwnLine[] {
    const wanted = ids === undefined ? undefined : new Set(ids);
    return owners
      .flatMap((owner) => [...(this.#lines.get(owner)?.values() ?? [])])
      .filter(({ event }) => wanted === undefined || wanted.has(event.id))
      .sort((one, other) => one.event.id - other.event.id);
  }
}
