import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import { HeldTimer } from "../../testing/held-timer.ts";
import type { Engine } from "../engine.ts";
import { dataFiles } from "./data-files.ts";
import { ReaderJobs } from "./reader-jobs.ts";
import { indexSteps } from "./schema.ts";
import { openStore } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  expect(await keepAndFind("green tea")).toEqual(["green tea"]);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Keeps a line, if given, and finds all that have "tea" in them. */
async function keepAndFind(text?: string): Promise<string[]> {
  const engine = await openEmbedded(folder);
  if (text !== undefined) {
    await engine.log.append({ type: "said", room: "lobby", who: "ann", text });
  }
  const page = await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 10 });
  await engine.close();
  return page.events.map((event) => ("text" in event ? event.text : event.type));
}

test("a missing index is made from the log", async () => {
  rmSync(dataFiles(folder).search);

  expect(await keepAndFind()).toEqual(["green tea"]);
  expect(existsSync(dataFiles(folder).search)).toBe(true);
});

test("a damaged index is made anew", async () => {
  writeFileSync(dataFiles(folder).search, "no database ".repeat(1_000));

  expect(await keepAndFind("black tea")).toEqual(["black tea", "green tea"]);
});

test("an index of which only the first page is whole is made anew", async () => {
  const { search } = dataFiles(folder);
  const damaged = readFileSync(search).fill("damaged ", 4_096);
  writeFileSync(search, damaged);

  expect(await keepAndFind("black tea")).toEqual(["black tea", "green tea"]);
});

test("an index that was damaged after it was opened is named, with what to do", () => {
  const { search } = dataFiles(folder);
  // Whichever thread closed last may have left pages beside the file, where no damage is.
  const index = new DatabaseSync(search);
  index.exec("pragma wal_checkpoint(truncate)");
  index.close();
  writeFileSync(search, readFileSync(search).fill("damaged ", 4_096));
  const reader = new ReaderJobs(dataFiles(folder));

  expect(() => reader.search({ words: "tea", rooms: ["lobby"], limit: 10 })).toThrow(
    new StoreProblem(
      `${search} is damaged, and only the search needs it. Stop the server and delete it: the next start makes it again.`,
    ),
  );
  reader.close();
});

describe("an index that is damaged while it is in use", () => {
  const search = () => dataFiles(folder).search;
  let engine: Engine;
  let notes: string[];
  let time: HeldTimer;

  beforeEach(async () => {
    notes = [];
    time = new HeldTimer();
    const journal = { note: (_: string, sentence: string) => notes.push(sentence) };
    engine = await openEmbedded(folder, { timer: time.timer, journal });
    expect(await find()).toEqual(["green tea"]);
  });
  afterEach(async () => {
    await engine.close();
    expect(time.count).toBe(0);
  });

  async function find(): Promise<string[]> {
    const page = await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 10 });
    return page.events.map((event) => ("text" in event ? event.text : event.type));
  }

  /** Damages all but the first page, and has the reader look at the file again. */
  async function damage(text: string): Promise<void> {
    const index = new DatabaseSync(search());
    index.exec("pragma wal_checkpoint(truncate)");
    index.close();
    writeFileSync(search(), readFileSync(search()).fill("damaged ", 4_096), { flag: "r+" });
    await engine.log.append({ type: "said", room: "lobby", who: "ann", text }, { owner: "ann" });
  }

  test("is made again from the log, and its keeper is told", async () => {
    await damage("black tea");

    expect(await find()).toEqual(["black tea", "green tea"]);
    expect(notes).toEqual(["The search index was damaged, and is made again from the log."]);
    expect(await engine.own.count({ owners: ["ann"] })).toBe(1);
  });

  test("is made again once, however many search", async () => {
    await damage("black tea");

    const found = await Promise.all(Array.from({ length: 20 }, find));
    expect(found).toEqual(Array(20).fill(["black tea", "green tea"]));
    expect(notes).toHaveLength(1);
  });

  test("is made again once in ten minutes, and named with what to do until then", async () => {
    await damage("black tea");
    await find();
    await damage("white tea");
    time.pass(599_999);
    await expect(find()).rejects.toThrow(
      `${search()} is damaged, and only the search needs it. Stop the server and delete it: the next start makes it again.`,
    );
    time.pass(1);
    expect(await find()).toEqual(["white tea", "black tea", "green tea"]);
  });
});

test("a log that is damaged is not taken for an index that is", async () => {
  const { log, search } = dataFiles(folder);
  const before = await openEmbedded(folder);
  for (let line = 0; line < 20; line++) {
    await before.log.append({ type: "said", room: "lobby", who: "ann", text: "x".repeat(4_000) });
  }
  await before.close();
  const bytes = readFileSync(log);
  writeFileSync(log, bytes.fill("damaged ", bytes.length / 2, (bytes.length * 3) / 4));
  rmSync(search);

  const engine = await openEmbedded(folder);
  const found = engine.log.search({ words: "tea", rooms: ["lobby"], limit: 10 });
  await expect(found).rejects.toThrow(`${log} is damaged.`);
  await engine.close();
});

test("an index of a newer version is made anew", async () => {
  const index = new DatabaseSync(dataFiles(folder).search);
  index.exec("pragma user_version = 99");
  index.close();

  expect(await keepAndFind("black tea")).toEqual(["black tea", "green tea"]);
});

test.each(indexSteps.map((_, index) => index + 1))(
  "one of version %i is read and written on",
  async (version) => {
    const { search } = dataFiles(folder);
    rmSync(search);
    const earlier = openStore(search, indexSteps.slice(0, version), "normal");
    // Made anew, it would not have this any more.
    earlier.exec("create table seen (a)");
    earlier.close();

    expect(await keepAndFind("black tea")).toEqual(["black tea", "green tea"]);
    const index = new DatabaseSync(search);
    expect(index.prepare("select * from seen").all()).toEqual([]);
    index.close();
  },
);

test("an index that is behind the log, as after a crash, catches up", async () => {
  const index = new DatabaseSync(dataFiles(folder).search);
  index.exec("update progress set line = 0; delete from words");
  index.close();

  expect(await keepAndFind()).toEqual(["green tea"]);
});

test("an index that is ahead of the log is another log's, and is made anew", async () => {
  await keepAndFind("black tea");
  rmSync(dataFiles(folder).log);

  expect(await keepAndFind("no coffee")).toEqual([]);
  expect(await keepAndFind("white tea")).toEqual(["white tea"]);
});

test("what nobody searches for is indexed a step at a time, with rests between", async () => {
  const rests: (() => void)[] = [];
  const timer = (milliseconds: number, run: () => void) => {
    if (milliseconds < 1_000) rests.push(run);
    return () => {};
  };
  const engine = await openEmbedded(folder, { timer });
  // What an earlier run left has been seen to: a step of that would count as the first.
  await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 1 });
  const said = Array.from({ length: 2_500 }, (_, number) =>
    engine.log.append({ type: "said", room: "lobby", who: "ann", text: `tea ${number}` }),
  );
  await Promise.all(said);
  const index = new DatabaseSync(dataFiles(folder).search, { readOnly: true });
  const progress = () => Number(index.prepare("select line from progress").get()?.line);

  await expect.poll(progress).toBeGreaterThan(999);
  expect(progress()).toBeLessThan(2_000);
  const endOfRest = () => {
    expect(rests.length).toBeLessThan(2);
    rests.shift()?.();
    return progress();
  };
  // A rest may end before the house has heard of the step; then there is another.
  await expect.poll(endOfRest).toBeGreaterThan(1_999);
  index.close();
  await engine.close();
});
