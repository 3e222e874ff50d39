// The engines that a house can be measured with.
import { type Engine, memoryEngine } from "@tea-party/server";

export type EngineName = "memory";

/** @param folder where an engine may keep its files */
type Open = (folder: string) => Engine | Promise<Engine>;

const engines: Readonly<Record<EngineName, Open>> = {
  memory: () => memoryEngine(Date.now),
};

export const engineNames: readonly EngineName[] = Object.keys(engines) as EngineName[];

export function openEngine(name: EngineName, folder: string): Engine | Promise<Engine> {
  return engines[name](folder);
}
