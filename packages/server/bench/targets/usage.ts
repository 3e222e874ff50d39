// What a process under test has used so far.

import { monitorEventLoopDelay } from "node:perf_hooks";

/** Milliseconds between two looks: a turn is measured to that. */
const RESOLUTION = 1;
const turns = monitorEventLoopDelay({ resolution: RESOLUTION });

export const usage = {
  /** Microseconds of processor time, in the program and in the kernel for it. */
  cpu(): number {
    const { user, system } = process.cpuUsage();
    return user + system;
  },

  /** Milliseconds of the longest turn of the event loop since the last time. From the first on. */
  longestTurn(): number {
    turns.enable();
    const longest = Math.max(0, turns.max / 1e6 - RESOLUTION);
    turns.reset();
    return longest;
  },

  /** Bytes of objects and buffers in use, once what nobody needs any more is let go. */
  held(): number {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },

  /** Bytes in memory, once what nobody needs any more is let go. */
  memory(): number {
    globalThis.gc?.();
    return process.memoryUsage.rss();
  },
};
