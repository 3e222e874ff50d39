// The timers that code of ours begins, for a test that wants none left. The test runner has timers
// of its own, and other files' tests share the process.
import { createHook } from "node:async_hooks";

interface KeepingAlive {
  hasRef(): boolean;
}

/** Watches from now on. */
export function watchTimers() {
  const waiting = new Map<number, KeepingAlive>();
  const hook = createHook({
    init(id, type, _, resource) {
      if (type === "Timeout" && isOurs(new Error().stack)) {
        waiting.set(id, resource as KeepingAlive);
      }
    },
    destroy: (id) => waiting.delete(id),
  }).enable();
  return {
    /** How many there are that keep the process running. */
    count: () => [...waiting.values()].filter((timer) => timer.hasRef()).length,
    end: () => hook.disable(),
  };
}

/** Whether whoever called Node stands in a file of ours. */
function isOurs(stack = ""): boolean {
  const frames = stack.split("\n").slice(2);
  const caller = frames.find((frame) => !frame.includes("node:"));
  return caller !== undefined && !caller.includes("node_modules");
}
