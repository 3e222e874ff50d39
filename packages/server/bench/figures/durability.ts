// What keeping lines on a disk costs, beside the same house that keeps them in memory alone.
import { type Measured, Scene } from "../scene.ts";
import type { EngineName } from "../targets/engine.ts";
import { fsyncTimes } from "../targets/fsync.ts";
import {
  anyEngine,
  type Figure,
  milliseconds,
  perSecond,
  type Reading,
  type Setting,
} from "./figure.ts";

const SATURATED_SECONDS = 2;
const DELAY_SECONDS = 5;
const PEOPLE = 100;
const LINES_PER_SECOND = 200;
/** Milliseconds that a line may be later for being kept. */
const ALLOWED = 5;

const sizes = [
  { people: 100, least: anyEngine("ratio", "at least", 0.6) },
  { people: 1000, least: anyEngine("ratio", "at least", 0.85) },
];

export const durability: Figure = {
  name: "durability",
  summary: "embedded engine beside memory engine, with and without an fsync a commit",
  quick: false,
  onlyByName: true,
  async measure(setting) {
    return [...(await deliveries()), ...(await delays(setting))];
  },
};

async function deliveries(): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { people, least } of sizes) {
    const [kept, held] = [await saturate("embedded", people), await saturate("memory", people)];
    readings.push({
      row: `deliveries, room of ${people.toLocaleString("en-GB")}: embedded, and memory`,
      unit: perSecond,
      ours: kept.deliveries / kept.seconds,
      yardstick: held.deliveries / held.seconds,
      target: least,
      generatorLoad: Math.max(kept.generatorLoad, held.generatorLoad),
    });
  }
  return readings;
}

async function delays({ seed }: Setting): Promise<Reading[]> {
  const memory = await converse("memory", seed);
  const normal = await converse("embedded", seed);
  const full = await converse("embedded-full", seed);
  const fsync = await fsyncTimes();
  const row = `delay, ${PEOPLE} × ${LINES_PER_SECOND} lines/s: p99`;
  return [
    {
      row: `${row}, embedded, and memory`,
      unit: milliseconds,
      ours: normal.delay.p99,
      yardstick: memory.delay.p99,
      generatorLoad: Math.max(normal.generatorLoad, memory.generatorLoad),
    },
    {
      row: `${row}, embedded above memory`,
      unit: milliseconds,
      ours: normal.delay.p99 - memory.delay.p99,
      target: anyEngine("ours", "at most", ALLOWED),
    },
    {
      row: `${row}, embedded with fsync, and memory`,
      unit: milliseconds,
      ours: full.delay.p99,
      yardstick: memory.delay.p99,
      generatorLoad: full.generatorLoad,
    },
    {
      row: `${row}, with fsync above memory, and ${ALLOWED} ms + the disk's own fsync`,
      unit: milliseconds,
      ours: full.delay.p99 - memory.delay.p99,
      yardstick: ALLOWED + fsync.p99,
      target: anyEngine("ratio", "at most", 1),
    },
    { row: "an fsync of this disk: p50", unit: milliseconds, ours: fsync.p50 },
    { row: "an fsync of this disk: p99", unit: milliseconds, ours: fsync.p99 },
  ];
}

async function saturate(engine: EngineName, people: number): Promise<Measured> {
  await using scene = await Scene.open({ kind: "house", engine });
  await scene.gather({ people });
  return await scene.talk("closed-loop", SATURATED_SECONDS);
}

async function converse(engine: EngineName, seed: number): Promise<Measured> {
  await using scene = await Scene.open({ kind: "house", engine });
  await scene.gather({ people: PEOPLE });
  return await scene.talk({ linesPerSecond: LINES_PER_SECOND, seed }, DELAY_SECONDS);
}
