// How many files the system lets the process have open: each connection takes one.
import { readFileSync } from "node:fs";
import type { Journal } from "../house/journal.ts";

/** What is open beside connections that are let in: those refused at the door, and files of our own. */
export const OTHER_FILES = 1_200;

/** Notes it when more connections may come than there can be. @param most 0 for no limit */
export function checkOpenFiles(journal: Journal, most: number, granted = filesGranted()): void {
  if (granted === undefined || granted >= most + OTHER_FILES || most === 0) return;
  journal.note("warn", "More connections may come than files may be open: see ulimit -n.", {
    files: granted,
    needed: most + OTHER_FILES,
  });
}

/** @returns undefined where the system does not say: on all but Linux */
function filesGranted(): number | undefined {
  try {
    return readFilesGranted(readFileSync("/proc/self/limits", "utf8"));
  } catch {
    return undefined;
  }
}

/** @param limits as proc(5) has them. Of the two the first counts, the soft limit. */
export function readFilesGranted(limits: string): number | undefined {
  const [, soft] = /^Max open files\s+(\d+|unlimited)\s/m.exec(limits) ?? [];
  if (soft === undefined) return undefined;
  return soft === "unlimited" ? Number.POSITIVE_INFINITY : Number(soft);
}
