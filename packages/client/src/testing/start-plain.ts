// The client in lines or objects, started as tests start it: at a port of this machine, as nobody yet.
import { noMemory } from "../core/keeping/memory.ts";
import { initialSettings } from "../core/settings/settings.ts";
import { runPlain } from "../plain/run-plain.ts";
import type { HeldClock } from "./held-clock.ts";
import type { Pipes } from "./pipes.ts";

/** @returns the exit code, once it has ended */
export function startPlain(
  port: number,
  form: "plain" | "json",
  clock: HeldClock,
  { surroundings }: Pipes,
): Promise<number> {
  return runPlain(
    {
      address: { host: "127.0.0.1", port },
      name: undefined,
      key: undefined,
      introduction: { client: "test", version: "0" },
      instance: "me",
      clock,
      random: () => 0,
      tls: undefined,
      settings: initialSettings,
      keepSetting: () => undefined,
      saveExport: () => "",
      witness: undefined,
      memory: noMemory,
    },
    form,
    surroundings,
    () => undefined,
  );
}
