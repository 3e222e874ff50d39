import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import type { Engine } from "../engine.ts";
import { readRetentionPlan } from "../retention.ts";

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
async function leftAfterPruning(keep: string) {
  const retention = readRetentionPlan(keep);
  // The timer is set when pruning is done, for the next time.
  let isDone = (): void => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const timer = () => {
    isDone();
    return () => {};
  };
  if (retention === undefined) throw new Error(`${keep} is no amount.`);
  const engine = await openEmbedded(folder, { retention, timer, clock: () => now });
  await done;
  const read = async (room: string) => {
    const page = await engine.log.read({ room, limit: 2_000, talkOnly: true });
    return page.events.map((event) => ("text" in event ? event.text : ""));
  };
  const found = await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 2_000 });
  const left = {
    lobby: await read("lobby"),
    garden: await read("garden"),
    cellar: await read("cellar"),
  };
  await engine.close();
  const later = await openEmbedded(folder, { clock: () => now });
  const next = await later.log.append({ type: "said", room: "cellar", who: "ann", text: "" });
  await later.close();
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

  expect(await leftAfterPruning("2d")).toMatchObject({
    lobby: ["old tea", "new tea"],
  });
  now += 1;
  expect(await leftAfterPruning("2d")).toMatchObject({
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

  expect(await leftAfterPruning("3")).toMatchObject({
    lobby: texts.slice(-3),
    garden: ["one", "two"],
    found: 3,
  });
});

test("an id is not used again when its line is gone, not even by a later run", async () => {
  const engine = await openEmbedded(folder, { clock: () => now });
  await talk(engine, "lobby", ["one", "two"]);
  await engine.close();
  now += 3 * DAY;

  expect(await leftAfterPruning("1d")).toMatchObject({
    lobby: [],
    nextId: 3,
  });
});

test("rooms have an amount of their own, whatever their name looks like", async () => {
  const engine = await openEmbedded(folder, { clock: () => now });
  await talk(engine, "lobby", ["old tea", "older tea"]);
  await talk(engine, "garden", ["old rose"]);
  await talk(engine, "cellar", ["old wine"]);
  now += 5 * DAY;
  await talk(engine, "lobby", ["new tea"]);
  await talk(engine, "garden", ["new rose"]);
  await engine.close();

  const left = await leftAfterPruning("2d,GARDEN=everything,lobby=2");

  expect(left).toMatchObject({
    lobby: ["older tea", "new tea"],
    garden: ["old rose", "new rose"],
    cellar: [],
  });
});

test("only rooms that are named may be kept for a time", async () => {
  const engine = await openEmbedded(folder, { clock: () => now });
  await talk(engine, "lobby", ["old tea"]);
  await talk(engine, "garden", ["old rose"]);
  now += 5 * DAY;
  await engine.close();

  expect(await leftAfterPruning("garden=2d")).toMatchObject({ lobby: ["old tea"], garden: [] });
});
