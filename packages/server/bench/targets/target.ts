// What is measured: the house, or one of the yardsticks, as the benchmark sees it.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Subprocess } from "../processes/subprocess.ts";
import type { EngineName } from "./engine.ts";
import type { TeaHouseAnswers } from "./tea-house.ts";
import type { Manner, YardstickAnswers } from "./yardstick.ts";

export interface Target extends AsyncDisposable {
  readonly port: number;
  /** Does at once what it would do bit by bit in the time that follows. */
  catchUp(): Promise<void>;
  /** Microseconds of processor time so far. */
  cpu(): Promise<number>;
  /** Bytes of the process in memory. */
  memory(): Promise<number>;
  /** Bytes of objects and buffers in use: less than the memory, and not as rough. */
  held(): Promise<number>;
  /** Milliseconds of the longest turn of its event loop since the last time this was asked. */
  longestTurn(): Promise<number>;
}

export async function openHouse(engine: EngineName, flags: readonly string[]): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), "tea-bench-"));
  const house = new Subprocess<TeaHouseAnswers>(new URL("tea-house.ts", import.meta.url), [
    "--expose-gc",
    ...(await startFlags()),
    ...flags,
  ]);
  return {
    port: await house.ask("open", engine, folder),
    catchUp: () => house.ask("catchUp"),
    cpu: () => house.ask("cpu"),
    memory: () => house.ask("memory"),
    held: () => house.ask("held"),
    longestTurn: () => house.ask("longestTurn"),
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

export async function openYardstick(manner: Manner): Promise<Target> {
  const yardstick = new Subprocess<YardstickAnswers>(new URL("yardstick.ts", import.meta.url), [
    "--expose-gc",
  ]);
  return {
    port: await yardstick.ask("open", manner),
    catchUp: () => Promise.resolve(),
    cpu: () => yardstick.ask("cpu"),
    memory: () => yardstick.ask("memory"),
    held: () => yardstick.ask("held"),
    longestTurn: () => yardstick.ask("longestTurn"),
    [Symbol.asyncDispose]: () => yardstick[Symbol.asyncDispose](),
  };
}

/** What `pnpm --filter server start` tells the interpreter: a house is measured as it is run. */
async function startFlags(): Promise<readonly string[]> {
  const file = new URL("../../package.json", import.meta.url);
  const { scripts } = JSON.parse(await readFile(file, "utf8")) as { scripts: { start: string } };
  return scripts.start.match(/--\S+/g) ?? [];
}
