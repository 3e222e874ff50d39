// What a client is told that tests start whole: a port of this machine, and that it keeps nothing.
import type { ClientOptions } from "../core/client.ts";
import type { Clock } from "../core/clock.ts";
import { noMemory } from "../core/keeping/memory.ts";
import { usualTerminal } from "../core/model/terminal-facts.ts";
import { initialSettings } from "../core/settings/settings.ts";

/** @param name missing for one who is asked for it at the door */
export function visiting(port: number, clock: Clock, name?: string): ClientOptions {
  return {
    address: { host: "127.0.0.1", port },
    name,
    key: undefined,
    introduction: { client: "test", version: "0" },
    instance: "me",
    clock,
    random: () => 0,
    tls: undefined,
    settings: initialSettings,
    terminal: usualTerminal,
    keepSetting: () => undefined,
    saveExport: () => "",
    witness: undefined,
    memory: noMemory,
  };
}
