// The engine that keeps everything in one folder of this machine, with nothing to install.
import type { Clock } from "../../house/clock.ts";
import type { Engine } from "../engine.ts";
import { MemoryPresence } from "../memory/memory-presence.ts";
import { makeDataFolder } from "./data-folder.ts";
import { EmbeddedLog } from "./embedded-log.ts";
import { EmbeddedRooms } from "./embedded-rooms.ts";
import type { IndexerJobs, IndexerOptions } from "./indexer.ts";
import { Indexing } from "./indexing.ts";
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
}

/** @throws StoreProblem when the folder or what is in it can't be used */
export async function openEmbeddedEngine(options: EmbeddedOptions, clock: Clock): Promise<Engine> {
  const { folder, durability } = options;
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
  const indexing = new Indexing(indexer, found.lastId);

  return {
    log: new EmbeddedLog(clock, writer, reader, indexing, found.lastTime),
    presence: new MemoryPresence(),
    rooms: new EmbeddedRooms(writer, reader),
    async close() {
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
