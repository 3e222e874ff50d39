// What one person said, found by the index and taken away in a file and in the index.
import type { Journal } from "../../house/journal.ts";
import {
  ERASED_AT_ONCE,
  type OwnChoice,
  type OwnLines,
  type OwnPage,
  type OwnQuery,
} from "../own-lines.ts";
import type { EmbeddedLog } from "./embedded-log.ts";
import { forgetIdleOwners, type OwnerSweepParts } from "./owner-sweep.ts";
import { eventOf, type Row } from "./row.ts";

export interface OwnLinesParts extends OwnerSweepParts {
  readonly log: EmbeddedLog;
  readonly journal: Journal;
}

export class EmbeddedOwnLines implements OwnLines {
  readonly #parts: OwnLinesParts;

  constructor(parts: OwnLinesParts) {
    this.#parts = parts;
  }

  async knows(owner: string): Promise<boolean> {
    return this.#parts.indexing.find((reader) => reader.call("knowsOwner", owner));
  }

  async read(query: OwnQuery): Promise<OwnPage> {
    const { indexing } = this.#parts;
    const { rows, more } = await indexing.find((reader) => reader.call("readOwn", query));
    return {
      lines: rows.map(([to, ...row]) => ({ event: eventOf(row), to: to ?? undefined })),
      more,
    };
  }

  async count(choice: OwnChoice): Promise<number> {
    return this.#parts.indexing.find((reader) => reader.call("countOwn", choice));
  }

  /** In steps, between which the writer keeps what others say. */
  async erase(choice: OwnChoice): Promise<number> {
    const { log, indexing, writer } = this.#parts;
    const { newest } = indexing;
    let count = 0;
    let last: number | undefined = 0;
    for (;;) {
      const after: number = last;
      const ids: readonly number[] = await indexing.find(
        (reader) => reader.call("findOwn", choice, after, ERASED_AT_ONCE),
        newest,
      );
      last = ids.at(-1);
      if (last === undefined) break;
      const notes: readonly Row[] = await writer.call("erase", choice.owners, ids, log.nextTime());
      log.kept(notes);
      for (const note of notes) count += erasedBy(note);
    }
    if (count > 0) await this.#leaveNoTrace();
    return count;
  }

  async #leaveNoTrace(): Promise<void> {
    try {
      await this.#parts.indexing.scrubbed();
      await forgetIdleOwners(this.#parts);
    } catch (error) {
      // Nobody finds the lines; the rest goes when the files can be written again.
      this.#parts.journal.note("warn", "The files still have traces of erased lines.", { error });
    }
  }
}

function erasedBy(note: Row): number {
  const event = eventOf(note);
  return event.type === "erased" ? event.lines.length : 0;
}
