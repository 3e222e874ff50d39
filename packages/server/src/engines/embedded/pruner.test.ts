import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import type { Engine } from "../engine.ts";
import { type Retention, readRetention } from "./retention.ts";

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 23, 12);

let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  now = NOON;
});
afterEach(() => rmSync(folder, { recursive: true }));

async function talk(engine: Engine, room: string, texts: readonly string[]): Promise<void> {
  await Promise.all(
    texts.map((text) => engine.log.append({ type: "said", room, who: "ann", text })),
  );
}

/** The texts that are left in two rooms, and those found by search, once pruning is done. */
async function leftAfterPruning(retention: Retention) {
  // The timer is set when pruning is done, for the next time.
  let isDone = (): void => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const timer = () => {
    isDone();
    return () => {};
  };
  const engine = await openEmbedded(folder, { retention, timer, clock: () => now });
  await done;
  const read = async (room: string) => {
    const page = await engine.log.read({ room, limit: 2_000, talkOnly: true });
    return page.events.map((event) => ("text" in event ? event.text : ""));
  };
  const found = await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 2_000 });
  const left = { lobby: await read("lobby"), garden: await read("garden") };
  const next = await engine.log.append({ type: "said", room: "cellar", who: "ann", text: "" });
  await engine.close();
  return { ...left, found: found.events.length, nextId: next.event.id };
}

test("lines are kept up to their age", async () => {
  const engine = await openEmbedded(folder, { clock: () => now });
  await talk(engine, "lobby", ["old tea"]);
  now += DAY;
  await talk(engine, "garden", ["middle tea"]);
  now += DAY;
  await talk(engine, "lobby", ["new tea"]);
  await engine.close();

  expect(await leftAfterPruning({ kind: "age", milliseconds: 2 * DAY })).toMatchObject({
    lobby: ["old tea", "new tea"],
  });
  now += 1;
  expect(await leftAfterPruning({ kind: "age", milliseconds: 2 * DAY })).toMatchObject({
    lobby: ["new tea"],
    garden: ["middle tea"],
    found: 1,
  });
});

test("so many lines of each room are kept, the newest, in however many steps", async () => {
  const engine = await openEmbedded(folder);
  const texts = Array.from({ length: 1_000 }, (_, index) => `tea ${index}`);
  await talk(engine, "lobby", texts);
  await talk(engine, "garden", ["one", "two"]);
  await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 1 });
  await engine.close();

  expect(await leftAfterPruning({ kind: "lines", lines: 3 })).toMatchObject({
    lobby: texts.slice(-3),
    garden: ["one", "two"],
    found: 3,
  });
});

test("an id is not used again when its line is gone", async () => {
  const engine = await openEmbedded(folder, { clock: () => now });
  await talk(engine, "lobby", ["one", "two"]);
  await engine.close();
  now += 3 * DAY;

  expect(await leftAfterPruning({ kind: "age", milliseconds: DAY })).toMatchObject({
    lobby: [],
    nextId: 3,
  });
});

test.each([
  ["everything", { kind: "everything" }],
  ["90d", { kind: "age", milliseconds: 90 * DAY }],
  ["10000", { kind: "lines", lines: 10_000 }],
  ["0", undefined],
  ["0d", undefined],
  ["-1", undefined],
  ["90 d", undefined],
  ["all", undefined],
  ["", undefined],
])("--keep %s", (text, retention) => {
  expect(readRetention(text)).toEqual(retention);
});
