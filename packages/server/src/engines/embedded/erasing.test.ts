// What was erased stands in no file any more, whatever else was said and read meanwhile.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import type { Engine } from "../engine.ts";
import { dataFiles } from "./data-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SECRET = "xyzzyplugh";

async function say(engine: Engine, owner: string, ...texts: string[]): Promise<void> {
  const draft = { type: "said", room: "lobby", who: "ann" } as const;
  await Promise.all(texts.map((text) => engine.log.append({ ...draft, text }, { owner })));
}

/** So that the words are in the index and its file. */
const find = async (engine: Engine, words: string): Promise<number> =>
  (await engine.log.search({ words, rooms: ["lobby"], limit: 5_000 })).events.length;

/** The files in which the words stand, and be it a piece of them (an index shares beginnings). */
const filesWith = (words: string): string[] =>
  readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(words));

const filler = (from: number): string[] =>
  Array.from({ length: 1_500 }, (_, index) => `filler ${from + index}`);

test("the words of an erased line stand in no file", async () => {
  const engine = await openEmbedded(folder);
  await say(engine, "other", ...filler(0));
  await find(engine, "filler");
  await say(engine, "ann", `my password is ${SECRET}`, SECRET);
  await say(engine, "other", ...filler(1_500));
  expect(await find(engine, SECRET)).toBe(2);
  const piece = SECRET.slice(2);
  expect(filesWith(piece)).not.toEqual([]);

  expect(await engine.own.erase({ owners: ["ann"] })).toBe(2);

  expect(filesWith(piece)).toEqual([]);
  expect(await find(engine, "filler")).toBe(3_000);
  await engine.close();
});

test("who was reading meanwhile keeps them in a file no longer than until the next line", async () => {
  const engine = await openEmbedded(folder);
  await say(engine, "ann", SECRET);
  const { log } = dataFiles(folder);
  const copying = new DatabaseSync(log, { readOnly: true });
  copying.exec("begin");
  copying.prepare("select count(*) from lines").get();

  await engine.own.erase({ owners: ["ann"] });
  expect(filesWith(SECRET)).not.toEqual([]);
  copying.exec("commit");
  copying.close();
  await say(engine, "other", "tea?");

  expect(filesWith(SECRET)).toEqual([]);
  await engine.close();
});

test("an index that was made from the log again after that has none of them", async () => {
  const engine = await openEmbedded(folder);
  await say(engine, "ann", SECRET);
  await say(engine, "other", "tea?");
  await engine.own.erase({ owners: ["ann"] });
  await engine.close();
  rmSync(dataFiles(folder).search);

  const again = await openEmbedded(folder);

  expect([await find(again, SECRET), await find(again, "tea")]).toEqual([0, 1]);
  await again.close();
});

test("an index that an earlier run did not finish with is finished at the start", async () => {
  const engine = await openEmbedded(folder);
  await say(engine, "ann", SECRET);
  await say(engine, "other", "tea?");
  await find(engine, "tea");
  await engine.close();
  // As a server leaves it that was killed after taking the line from the log.
  const database = new DatabaseSync(dataFiles(folder).log);
  database.exec(`
    pragma secure_delete = on;
    delete from lines where id = 1;
    insert into lines (time, room, type, who, text, talk) values (1, 'lobby', 'erased', '', '1', 0);
  `);
  database.close();

  const again = await openEmbedded(folder);
  await again.own.erase({ owners: ["other"] });

  expect(filesWith(SECRET)).toEqual([]);
  await again.close();
});

test("one that it had begun to write anew is written to the end", async () => {
  const engine = await openEmbedded(folder);
  await say(engine, "ann", SECRET);
  await say(engine, "other", "tea?");
  await find(engine, "tea");
  await engine.close();
  for (const file of [dataFiles(folder).log, dataFiles(folder).search]) {
    const database = new DatabaseSync(file);
    database.exec("pragma secure_delete = on");
    const rows = file === dataFiles(folder).log ? "lines where id" : "words where rowid";
    database.exec(`delete from ${rows} = 1`);
    if (rows.startsWith("words")) database.exec("update progress set scrubbing = 1");
    database.close();
  }
  expect(filesWith(SECRET)).toEqual(["search.db"]);

  const again = await openEmbedded(folder);
  while (filesWith(SECRET).length > 0) await find(again, "tea");

  expect(await find(again, "tea")).toBe(1);
  await again.close();
});

test("an owner is forgotten with his last line, erased or too old", async () => {
  let now = 0;
  const timer = () => () => {};
  const engine = await openEmbedded(folder, { clock: () => now });
  await say(engine, "ann", "one", "two");
  await say(engine, "bob", "old");
  await engine.own.erase({ owners: ["ann"] });
  await engine.close();
  now = 86_400_001;

  const retention = { others: { kind: "age", milliseconds: 86_400_000 }, rooms: [] } as const;
  let isPruned = (): void => {};
  const pruned = new Promise<void>((resolve) => {
    isPruned = resolve;
  });
  const again = await openEmbedded(folder, {
    retention,
    clock: () => now,
    timer: () => {
      isPruned();
      return timer();
    },
  });
  await pruned;
  await again.close();

  const database = new DatabaseSync(dataFiles(folder).log, { readOnly: true });
  expect(database.prepare("select digest from owners").all()).toEqual([]);
  database.close();
});
