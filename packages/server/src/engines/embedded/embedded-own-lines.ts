// What one person said, found and taken away in a file and in its search index.
import type { Journal } from "../../house/journal.ts";
import type { OwnChoice, OwnLines, OwnPage, OwnQuery } from "../own-lines.ts";
import type { EmbeddedLog } from "./embedded-log.ts";
import type { Indexing } from "./indexing.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import { eventOf, type Row } from "./row.ts";
import type { WorkerLink } from "./worker-link.ts";
import type { WriterJobs } from "./writer-jobs.ts";

export interface OwnLinesParts {
  readonly log: EmbeddedLog;
  readonly writer: WorkerLink<WriterJobs>;
  readonly reader: WorkerLink<ReaderJobs>;
  readonly indexing: Indexing;
  readonly journal: Journal;
}

export class EmbeddedOwnLines implements OwnLines {
  readonly #log: EmbeddedLog;
  readonly #writer: WorkerLink<WriterJobs>;
  readonly #reader: WorkerLink<ReaderJobs>;
  readonly #indexing: Indexing;
  readonly #journal: Journal;

  constructor({ log, writer, reader, indexing, journal }: OwnLinesParts) {
    this.#log = log;
    this.#writer = writer;
    this.#reader = reader;
    this.#indexing = indexing;
    this.#journal = journal;
  }

  knows(owner: string): Promise<boolean> {
    return this.#reader.call("knowsOwner", owner);
  }

  async read(query: OwnQuery): Promise<OwnPage> {
    const { rows, more } = await this.#reader.call("readOwn", query);
    return {
      lines: rows.map(([to, ...row]) => ({ event: eventOf(row), to: to ?? undefined })),
      more,
    };
  }

  count(choice: OwnChoice): Promise<number> {
    return this.#reader.call("countOwn", choice);
  }

  /** In steps, between which the writer keeps what others say. */
  async erase(choice: OwnChoice): Promise<number> {
    let count = 0;
    for (;;) {
      const notes: readonly Row[] = await this.#writer.call("erase", choice, this.#log.nextTime());
      if (notes.length === 0) break;
      this.#log.kept(notes);
      for (const note of notes) count += erasedBy(note);
    }
    try {
      if (count > 0) await this.#indexing.scrubbed();
    } catch (error) {
      // No search finds them; the words go when the index can be written again.
      this.#journal.note("warn", "The search index still has words of erased lines.", { error });
    }
    return count;
  }
}

function erasedBy(note: Row): number {
  const event = eventOf(note);
  return event.type === "erased" ? event.lines.length : 0;
}
