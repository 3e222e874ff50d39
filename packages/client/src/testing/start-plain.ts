// The client in lines or objects, started as tests start it: at a port of this machine, as nobody yet.
import { runPlain } from "../plain/run-plain.ts";
import type { HeldClock } from "./held-clock.ts";
import type { Pipes } from "./pipes.ts";
import { visiting } from "./visiting.ts";

/** @returns the exit code, once it has ended */
export function startPlain(
  port: number,
  form: "plain" | "json",
  clock: HeldClock,
  { surroundings }: Pipes,
): Promise<number> {
  return runPlain(visiting(port, clock), form, surroundings, () => undefined);
}
