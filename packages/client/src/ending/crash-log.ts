// A crash written down, for whoever has to mend what caused it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";

/** Writes down what is known of a crash. @returns the file, or undefined when it can't be written */
export type CrashLog = (error: unknown) => string | undefined;

/**
 * The last crash in `crash.log`: one is what a report needs, and the file stays small. Only its
 * owner can read it.
 * @param folder is made if there is none
 */
export function crashLog(folder: string, version: string): CrashLog {
  let written: string | undefined;
  return (error) => {
    // What goes wrong after it comes of it.
    if (written !== undefined) return written;
    const path = join(folder, "crash.log");
    const when = new Date().toISOString();
    const where = `tea-party ${version}, Node ${process.version}, ${process.platform}`;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(path, `${when} ${where}\n${inspect(error)}\n`, { mode: 0o600 });
      written = path;
      return path;
    } catch {
      return undefined;
    }
  };
}
