// What a process under test has used so far.

export const usage = {
  /** Microseconds of processor time, in the program and in the kernel for it. */
  cpu(): number {
    const { user, system } = process.cpuUsage();
    return user + system;
  },

  /** Bytes in memory, once what nobody needs any more is let go. */
  memory(): number {
    globalThis.gc?.();
    return process.memoryUsage.rss();
  },
};
