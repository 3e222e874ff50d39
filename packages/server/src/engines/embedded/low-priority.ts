// A thread that can wait: it runs where no other thread wants to.
import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { basename } from "node:path";

/** Linux alone has a priority for each thread, and tells a thread its number (proc(5)). */
export function letOthersGoFirst(): void {
  try {
    const thread = Number(basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Elsewhere it runs like any other.
  }
}
