// What is kept for one server, in a file that only its owner can read.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Kept, readKept, writeKept } from "../core/keeping/kept.ts";
import { type Memory, noMemory } from "../core/keeping/memory.ts";
import type { Address } from "../core/model/link.ts";
import { takeLock } from "./lock.ts";

/**
 * Opens what is kept for a server. Two clients at one server would send each other's lines, so
 * the second one remembers nothing and says so.
 * @param folder is made if there is none
 */
export function openStateFile(folder: string, { host, port }: Address): Memory {
  const path = join(folder, `${encodeURIComponent(host)}_${port}.json`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unlock = takeLock(`${path}.lock`);
    if (unlock === undefined) return { ...noMemory, keep: () => OTHER };
    return new StateFile(path, unlock);
  } catch (error) {
    return { ...noMemory, keep: () => complaint(path, error) };
  }
}

const OTHER = "Another client is open at this server, so this one won't remember drafts and rooms.";

class StateFile implements Memory {
  readonly recalled: Kept | undefined;
  readonly isLasting = true;
  readonly #path: string;
  readonly #unlock: () => void;

  constructor(path: string, unlock: () => void) {
    this.#path = path;
    this.#unlock = unlock;
    this.recalled = recall(path);
  }

  keep(kept: Kept): string | undefined {
    const fresh = `${this.#path}.${process.pid}`;
    try {
      // Renaming replaces the file in one step: a crash leaves the old one or the new one.
      writeFileSync(fresh, writeKept(kept), { mode: 0o600 });
      renameSync(fresh, this.#path);
      return undefined;
    } catch (error) {
      rmSync(fresh, { force: true });
      return complaint(this.#path, error);
    }
  }

  close(): void {
    this.#unlock();
  }
}

/** A file in a form that we do not know is put aside, not overwritten. */
function recall(path: string): Kept | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const kept = readKept(text);
  if (kept === undefined) renameSync(path, `${path}.unreadable`);
  return kept;
}

function complaint(path: string, error: unknown): string {
  const { code = "unknown reason" } = error as NodeJS.ErrnoException;
  return `Drafts and unsent lines can't be kept in ${path} (${code}).`;
}
