// The engines that a house can be measured with.
import { type Engine, memoryEngine, openEmbeddedEngine } from "@tea-party/server";

/** `embedded-full` waits for the disk (fsync) at each commit. */
export type EngineName = "memory" | "embedded" | "embedded-full";

/** @param folder where an engine may keep its files */
type Open = (folder: string) => Engine | Promise<Engine>;

const engines: Readonly<Record<EngineName, Open>> = {
  memory: () => memoryEngine(Date.now),
  embedded: embedded("normal"),
  "embedded-full": embedded("full"),
};

function embedded(durability: "normal" | "full"): Open {
  return (folder) =>
    openEmbeddedEngine(
      { folder, durability, retention: { others: { kind: "everything" }, rooms: [] } },
      {
        clock: Date.now,
        timer: (milliseconds, run) => {
          const timeout = setTimeout(run, milliseconds);
          return () => clearTimeout(timeout);
        },
        journal: { note: () => {} },
      },
    );
}

export const engineNames: readonly EngineName[] = Object.keys(engines) as EngineName[];

export function openEngine(name: EngineName, folder: string): Engine | Promise<Engine> {
  return engines[name](folder);
}
