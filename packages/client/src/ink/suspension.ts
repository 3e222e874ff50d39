// Ctrl+Z: stops the program as any other program is stopped, until the shell brings it back.
import type { Clock } from "../core/clock.ts";

/** Milliseconds after which a stop that did not happen is given up: nobody could bring us back. */
const GIVE_UP = 200;
/** Milliseconds in which we look, after coming back, whether the terminal's size has changed. */
const SETTLE = 20;

/**
 * Settles when we are back. The terminal must have been put back before.
 * @param stop sends SIGTSTP to all of our process group, so that the shell notices
 */
export function stopUntilBrought(
  clock: Clock,
  stop: () => void = () => process.kill(0, "SIGTSTP"),
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const back = () => {
    process.off("SIGCONT", back);
    cancel();
    // A change of size is told to whoever has the terminal, and while we were stopped we had not.
    process.kill(process.pid, "SIGWINCH");
    clock.after(SETTLE, resolve);
  };
  process.on("SIGCONT", back);
  // A process group that no shell looks after can't be stopped: then this goes off.
  const cancel = clock.after(GIVE_UP, back);
  stop();
  return promise;
}
