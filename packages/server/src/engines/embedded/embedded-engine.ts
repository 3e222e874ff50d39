// The engine that keeps everything in one folder of this machine, with nothing to install.
import type { Clock } from "../../house/clock.ts";
import type { Journal } from "../../house/journal.ts";
import type { Timer } from "../../house/timer.ts";
import type { Engine } from "../engine.ts";
import { MemoryPresence } from "../memory/memory-presence.ts";
import { keptOf, type RetentionPlan, retentionOf } from "../retention.ts";
import { makeDataFolder } from "./data-folder.ts";
import { EmbeddedLog } from "./embedded-log.ts";
import { EmbeddedOwnLines } from "./embedded-own-lines.ts";
import { EmbeddedReading } from "./embedded-reading.ts";
import { EmbeddedRooms } from "./embedded-rooms.ts";
import type { IndexerJobs, IndexerOptions } from "./indexer.ts";
import { Indexing } from "./indexing.ts";
import { Pruner } from "./pruner.ts";
import type { ReaderOptions } from "./reader.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import type { Durability } from "./store.ts";
import { WorkerLink } from "./worker-link.ts";
import type { LogState, WriterOptions } from "./writer.ts";
import type { WriterJobs } from "./writer-jobs.ts";

export interface EmbeddedOptions {
  /** Created if need be. */
  readonly folder: string;
  readonly durability: Durability;
  readonly retention: RetentionPlan;
}

/** What the engine is given from outside. */
export interface EmbeddedParts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly journal: Journal;
}

/** @throws StoreProblem when the folder or what is in it can't be used */
export async function openEmbeddedEngine(
  options: EmbeddedOptions,
  parts: EmbeddedParts,
): Promise<Engine> {
  const { folder, durability, retention } = options;
  await makeDataFolder(folder);
  const readers = openReaders(folder);
  const { link: writer, found } = await WorkerLink.open<WriterJobs, LogState>("writer", {
    folder,
    durability,
  } satisfies WriterOptions).catch(async (error: unknown) => {
    const { reader, indexer } = await readers;
    await Promise.all([reader.close(), indexer.close()]);
    throw error;
  });
  const { reader, indexer } = await readers;
  const indexing = new Indexing(found.lastId, { ...parts, indexer, reader });
  const pruner = new Pruner(retention, { ...parts, writer, reader, indexing });
  pruner.start();

  const log = new EmbeddedLog(parts.clock, writer, reader, indexing, found.lastTime);
  return {
    log,
    own: new EmbeddedOwnLines({ ...parts, log, writer, indexing }),
    presence: new MemoryPresence(),
    rooms: new EmbeddedRooms(writer, reader),
    kept: (room) => keptOf(retentionOf(retention, room), true),
    reading: new EmbeddedReading(writer, reader),
    async close() {
      pruner.end();
      indexing.end();
      await Promise.all([reader.close(), indexer.close()]);
      await writer.close();
    },
  };
}

/** They open no file before they are asked something, so they may start beside the writer. */
async function openReaders(folder: string) {
  const [{ link: reader }, { link: indexer }] = await Promise.all([
    WorkerLink.open<ReaderJobs, null>("reader", { folder } satisfies ReaderOptions),
    WorkerLink.open<IndexerJobs, null>("indexer", { folder } satisfies IndexerOptions),
  ]);
  return { reader, indexer };
}
