// The engine that keeps everything in one folder of this machine, with nothing to install.
import type { Clock } from "../../house/clock.ts";
import type { Engine } from "../engine.ts";
import { MemoryPresence } from "../memory/memory-presence.ts";
import { makeDataFolder } from "./data-folder.ts";
import { EmbeddedLog } from "./embedded-log.ts";
import { EmbeddedRooms } from "./embedded-rooms.ts";
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
  const opening = WorkerLink.open<ReaderJobs, null>("reader", { folder } satisfies ReaderOptions);
  const { link: writer, found } = await WorkerLink.open<WriterJobs, LogState>("writer", {
    folder,
    durability,
  } satisfies WriterOptions).catch(async (error: unknown) => {
    await (await opening).link.close();
    throw error;
  });
  const { link: reader } = await opening;

  return {
    log: new EmbeddedLog(clock, writer, reader, found.lastTime),
    presence: new MemoryPresence(),
    rooms: new EmbeddedRooms(writer, reader),
    async close() {
      await reader.close();
      await writer.close();
    },
  };
}
