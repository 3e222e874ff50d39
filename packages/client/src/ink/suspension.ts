// Ctrl+Z: gives the terminal back to the shell, and takes it again when we are brought back.
import type { Clock } from "../core/clock.ts";

/** Milliseconds after which a stop that did not happen is given up: nobody could bring us back. */
const GIVE_UP = 200;

export interface SuspendedTerminal {
  /** Leaves it as it was before us. */
  leave(): void;
  /** Makes it ours again, and draws everything. */
  enter(): void;
}

/** @param stop sends SIGTSTP to all of our process group, so that the shell notices */
export function suspend(
  terminal: SuspendedTerminal,
  clock: Clock,
  stop: () => void = () => process.kill(0, "SIGTSTP"),
): void {
  const resume = () => {
    process.off("SIGCONT", resume);
    cancel();
    terminal.enter();
  };
  terminal.leave();
  process.on("SIGCONT", resume);
  // A process group that no shell looks after can't be stopped: then this goes off.
  const cancel = clock.after(GIVE_UP, resume);
  stop();
}
