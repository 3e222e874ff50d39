// The files in a data folder.
import { join } from "node:path";

export interface DataFiles {
  /** All that was said, the rooms, and how far people have read. */
  readonly log: string;
  /** The index of what was said: it may be deleted while no server runs, and is made again. */
  readonly search: string;
  /** Held by the server that is running. */
  readonly lock: string;
}

export function dataFiles(folder: string): DataFiles {
  return {
    log: join(folder, "log.db"),
    search: join(folder, "search.db"),
    lock: join(folder, "lock"),
  };
}
