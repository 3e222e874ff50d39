// A place that one process at a time may have, marked by a file with its process id.
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";

/**
 * @returns what gives the place up, or undefined while another process has it
 * @throws when the file can't be written
 */
export function takeLock(path: string): (() => void) | undefined {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx", mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isHeld(path)) return undefined;
      // Its owner crashed: the mark means nothing any more.
      rmSync(path, { force: true });
    }
  }
  return undefined;
}

function isHeld(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, "utf8"));
    // After a restart of the machine the same number is another process.
    const started = Date.now() - uptime() * 1_000;
    if (!Number.isInteger(owner) || owner <= 0 || statSync(path).mtimeMs < started) return false;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
