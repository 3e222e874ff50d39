// Soaks a house in joins, talk, floods, stalls and drops, and fails if anything stays behind.
// Run it: pnpm bench:soak MINUTES [SEED]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { seededChance } from "./load/chance.ts";
import { Subprocess } from "./processes/subprocess.ts";
import type { SoakedHouseAnswers, State } from "./soak/house.ts";
import { rooms, type Talk, wave } from "./soak/wave.ts";

/** Milliseconds of one wave of guests. */
const WAVE = 12_000;
/** Milliseconds in which the house must have forgotten who went. */
const PATIENCE = 10_000;
/** Bytes more than at the beginning that are no leak: code is compiled, buffers find their size. */
const HEAP_ALLOWANCE = 6 * 2 ** 20;
const MEMORY_ALLOWANCE = 48 * 2 ** 20;

const [minutes = 1, seed = 1] = process.argv
  .slice(2)
  .filter((argument) => argument !== "--")
  .map(Number);
const folder = await mkdtemp(join(tmpdir(), "tea-soak-"));
const problems: string[] = [];
try {
  await soak();
} finally {
  await rm(folder, { recursive: true });
}
for (const problem of problems) process.stdout.write(`Not as it began: ${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function soak(): Promise<void> {
  await using house = new Subprocess<SoakedHouseAnswers>(new URL("soak/house.ts", import.meta.url));
  const port = await house.ask("open", "embedded", folder);
  const chance = seededChance(seed);
  const talk: Talk = { said: 0, heard: new Set() };
  // The first wave opens what stays open: rooms, compiled code, buffers.
  await wave(port, WAVE, chance, talk);
  const before = await emptyHouse(house);
  const end = performance.now() + minutes * 60_000 - WAVE;
  do await wave(port, WAVE, chance, talk);
  while (performance.now() < end);
  const after = await emptyHouse(house);
  compare(before, after);
  await compareWithLog(house, talk);
  process.stdout.write(
    `${talk.said} lines said, ${talk.heard.size} heard, seed ${seed}; ` +
      `heap ${mebibytes(before.heap)} to ${mebibytes(after.heap)} MiB, ` +
      `memory ${mebibytes(before.memory)} to ${mebibytes(after.memory)} MiB.\n`,
  );
  await house.ask("close");
}

/** The state of the house once everyone is gone, or at the end of our patience. */
async function emptyHouse(house: Subprocess<SoakedHouseAnswers>): Promise<State> {
  const end = performance.now() + PATIENCE;
  let state = await house.ask("state");
  while (state.sessions + state.names > 0 && performance.now() < end) {
    await wait(100);
    state = await house.ask("state");
  }
  // Timers of a second or less run out.
  await wait(1_500);
  return house.ask("state");
}

function compare(before: State, after: State): void {
  for (const fact of ["sessions", "names", "listeners"] as const) {
    if (after[fact] !== before[fact]) problems.push(`${fact}, ${before[fact]} to ${after[fact]}`);
  }
  const kinds = new Set([...Object.keys(before.resources), ...Object.keys(after.resources)]);
  for (const kind of kinds) {
    const [was = 0, is = 0] = [before.resources[kind], after.resources[kind]];
    if (is > was) problems.push(`${kind}, ${was} to ${is}`);
  }
  if (after.sessions > 0) problems.push(`${after.sessions} sessions with nobody here`);
  if (after.heap > before.heap + HEAP_ALLOWANCE) {
    problems.push(`heap, ${mebibytes(before.heap)} to ${mebibytes(after.heap)} MiB`);
  }
  if (after.memory > before.memory + MEMORY_ALLOWANCE) {
    problems.push(`memory, ${mebibytes(before.memory)} to ${mebibytes(after.memory)} MiB`);
  }
}

/** Every line that anyone heard must stand in a log, once. */
async function compareWithLog(
  house: Subprocess<SoakedHouseAnswers>,
  { heard }: Talk,
): Promise<void> {
  const kept = new Map<number, number>();
  for (const room of rooms) {
    for (let after = 0; ; ) {
      const { texts, last } = await house.ask("said", room, after);
      if (texts.length === 0) break;
      for (const text of texts) {
        const number = Number.parseInt(text.slice("line ".length), 10);
        kept.set(number, (kept.get(number) ?? 0) + 1);
      }
      after = last;
    }
  }
  const lost = [...heard].filter((number) => !kept.has(number));
  const doubled = [...kept].filter(([, times]) => times > 1);
  if (lost.length > 0) problems.push(`${lost.length} lines were heard and are not in the log`);
  if (doubled.length > 0) problems.push(`${doubled.length} lines are in the log twice`);
  if (heard.size === 0) problems.push("nothing was heard");
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
