// What the system's signals mean to a house: to close, or to read its certificate again.
import type { Journal } from "../house/journal.ts";

/** Milliseconds after which a shutdown that hangs is ended. */
const PATIENCE = 4_500;

export interface Heeding {
  readonly journal: Journal;
  readonly close: () => Promise<void>;
  /** What SIGHUP asks for; where it is missing, SIGHUP says as ever that the terminal is gone. */
  readonly reread: (() => Promise<void>) | undefined;
}

/** From now on the house is closed by a signal, once. A second one of the same kind ends the process. */
export function heedSignals({ journal, close, reread }: Heeding): void {
  let isClosing = false;
  const end = async (): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => {
      journal.note("error", "The house did not close in time.");
      process.exit(1);
    }, PATIENCE).unref();
    try {
      await close();
      journal.note("info", "The house is closed.");
    } catch (error) {
      journal.note("error", "The house could not be closed in order.", { error });
      process.exit(1);
    }
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  if (reread === undefined) process.once("SIGHUP", end);
  else process.on("SIGHUP", reread);
}
