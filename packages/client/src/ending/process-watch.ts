// Everything that can end a program besides its own wish: signals, and mistakes nobody caught.

const signals: readonly NodeJS.Signals[] = ["SIGTERM", "SIGHUP", "SIGINT"];

export interface ProcessWatchOwner {
  stoppedBy(signal: NodeJS.Signals): void;
  crashed(error: unknown): void;
  /** The process exits this instant: what is not synchronous will not happen. */
  exiting(): void;
}

/** @returns what ends the watch */
export function watchProcess(owner: ProcessWatchOwner): () => void {
  const stopped = (signal: NodeJS.Signals) => owner.stoppedBy(signal);
  const crashed = (error: unknown) => owner.crashed(error);
  const exiting = () => owner.exiting();
  for (const signal of signals) process.on(signal, stopped);
  process.on("uncaughtException", crashed);
  process.on("unhandledRejection", crashed);
  process.on("exit", exiting);
  return () => {
    for (const signal of signals) process.off(signal, stopped);
    process.off("uncaughtException", crashed);
    process.off("unhandledRejection", crashed);
    process.off("exit", exiting);
  };
}
