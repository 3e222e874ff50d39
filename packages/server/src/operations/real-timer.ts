// The timer of a server that runs; tests hand in their own.
import type { Timer } from "../house/timer.ts";

export const realTimer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
};
