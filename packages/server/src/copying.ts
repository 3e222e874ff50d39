// What the program does instead of serving: it copies what is kept.
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { backUp, exportRoom } from "./engines/embedded/copies.ts";
import { explain, StoreProblem } from "./engines/embedded/store-problem.ts";
import { isMemory, type ServerOptions } from "./options.ts";

/** Writes all that is kept into a file. Sets the exit code when it can't be done. */
export function copyAll(options: ServerOptions, file: string): Promise<void> {
  return saying(() => backUp(folderOf(options), resolve(file)));
}

/** Writes a room's log to standard output. Sets the exit code when it can't be done. */
export function copyRoom(options: ServerOptions): Promise<void> {
  return saying(async () => {
    try {
      await pipeline(exportRoom(folderOf(options), options.room), process.stdout);
    } catch (error) {
      // Who reads has had enough.
      if ((error as NodeJS.ErrnoException).code !== "EPIPE") {
        throw explain(error, "Standard output");
      }
    }
  });
}

/** Says in one line why it can't be done. */
async function saying(write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @throws StoreProblem when there is none */
function folderOf({ data }: ServerOptions): string {
  if (!isMemory(data)) return resolve(data);
  throw new StoreProblem("Nothing is kept with --data memory, so there is nothing to copy.");
}
