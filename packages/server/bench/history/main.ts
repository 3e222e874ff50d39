// Measures a log of a million lines: opening it, walking in it, and talking meanwhile.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type EmbeddedOptions, type Engine, openEmbeddedEngine } from "@tea-party/server";
import { seededChance } from "../load/chance.ts";
import { someTalk } from "./talk.ts";
import { type Timing, timeEach, timeOf, timingOf } from "./timing.ts";

const LINES = Number(process.argv[2] ?? 1_000_000);
const ROOM = "lobby";
/** Targets, in milliseconds. */
const OPENING = 1_000;
const READING = 50;

const chance = seededChance(1);
const folder = mkdtempSync(join(tmpdir(), "tea-party-bench-"));
process.stdout.write(
  `${LINES} lines, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}\n\n`,
);
process.stdout.write("| Figure | median ms | p99 ms | target |  |\n|---|---:|---:|---:|---|\n");
try {
  await fill();
  await walk();
  for (const durability of ["normal", "full"] as const) await costOf(durability);
} finally {
  rmSync(folder, { recursive: true });
}

function open(where: string, durability: EmbeddedOptions["durability"]): Promise<Engine> {
  return openEmbeddedEngine(
    { folder: where, durability, retention: { others: { kind: "everything" }, rooms: [] } },
    { clock: Date.now, timer: () => () => {}, journal: { note: () => {} } },
  );
}

async function fill(): Promise<void> {
  const engine = await open(folder, "normal");
  const start = performance.now();
  for (let line = 0; line < LINES; line += 1_000) {
    const batch = Array.from({ length: 1_000 }, () => engine.log.append(someTalk(chance, ROOM)));
    await Promise.all(batch);
  }
  const rate = (LINES / (performance.now() - start)) * 1_000;
  row(`lines kept per second, 1,000 at a time: ${Math.round(rate).toLocaleString("en")}`);
  const rest = await timeOf(() => search(engine, "needle"));
  row(`milliseconds for the index to catch up after that: ${Math.round(rest)}`);
  await engine.close();
}

async function walk(): Promise<void> {
  let engine: Engine | undefined;
  const opening = await timeOf(async () => {
    engine = await open(folder, "normal");
    await engine.log.read({ room: ROOM, limit: 20, talkOnly: true });
  });
  if (engine === undefined) return;
  const { log } = engine;
  row("opening the log, to the room's last 20 lines", { median: opening, p99: opening }, OPENING);
  await search(engine, "needle");

  const someId = () => 1 + Math.floor(chance() * LINES);
  const history = (part: object) => log.read({ room: ROOM, limit: 50, talkOnly: true, ...part });
  const reading: readonly [string, (index: number) => Promise<unknown>][] = [
    ["history: the newest 50 lines", () => history({})],
    ["history: 50 lines before any id", () => history({ before: someId() })],
    ["history: 50 lines after any id", () => history({ after: someId() })],
    ["history: 50 lines from any instant", () => history({ since: Date.now() - chance() * 6e4 })],
    ["search: a rare word", () => search(log, "needle")],
    ["search: a frequent word", (index) => search(log, `word${1 + (index % 20)}`)],
    ["search: two words", (index) => search(log, `word${1 + (index % 20)} word${50 + index}`)],
    ["search: a word before any id", () => search(log, "word40", { before: someId() })],
    ["search: a rare word of one person", () => search(log, "needle", { from: "person7" })],
    ["search: two Chinese characters", () => search(log, "红茶")],
    ["search: one Chinese character before any id", () => search(log, "茶", { before: someId() })],
  ];
  for (const [what, act] of reading) row(what, await timeEach(100, act), READING);

  row("keeping a line, 200 a second", await talkAtPace(engine));
  let isReading = true;
  const readers = [0, 1].map(async () => {
    for (let index = 0; isReading; index++) await reading[index % reading.length]?.[1](index);
  });
  row("the same while two people read and search without pause", await talkAtPace(engine));
  isReading = false;
  await Promise.all(readers);
  await engine.close();
}

/** What a line waits for its commit with either durability. */
async function costOf(durability: EmbeddedOptions["durability"]): Promise<void> {
  const engine = await open(join(folder, durability), durability);
  const say = () => engine.log.append(someTalk(chance, ROOM));
  row(`keeping a line, ${durability}, one at a time`, await timeEach(1_000, say));
  const batch = () => Promise.all(Array.from({ length: 100 }, say));
  row(`keeping 100 lines at once, ${durability}`, await timeEach(200, batch));
  await engine.close();
}

/** 200 lines a second for five seconds, each timed from when it was due. */
async function talkAtPace(engine: Engine): Promise<Timing> {
  const times: number[] = [];
  const saying: Promise<unknown>[] = [];
  const start = performance.now();
  for (let line = 0; line < 1_000; line++) {
    const due = start + line * 5;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    // A timer may be up to a millisecond early.
    const from = Math.min(due, performance.now());
    const said = engine.log.append(someTalk(chance, ROOM));
    saying.push(said.then(() => times.push(performance.now() - from)));
  }
  await Promise.all(saying);
  return timingOf(times);
}

function search(from: Engine | Engine["log"], words: string, more: object = {}) {
  const log = "log" in from ? from.log : from;
  return log.search({ words, rooms: [ROOM], limit: 50, ...more });
}

function row(figure: string, timing?: Timing, target?: number): void {
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const cells =
    timing === undefined
      ? ["", "", "", ""]
      : [
          ms(timing.median),
          ms(timing.p99),
          target === undefined ? "" : `≤ ${target}`,
          target === undefined ? "" : timing.median <= target ? "met" : "not met",
        ];
  process.stdout.write(`| ${[figure, ...cells].join(" | ")} |\n`);
}
