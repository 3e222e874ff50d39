// Whose a line is stands in the log, and the index only says where to look.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import type { Draft, Engine } from "../engine.ts";
import { dataFiles } from "./data-files.ts";
import { Owners } from "./owners.ts";
import { logSteps } from "./schema.ts";
import { openStore } from "./store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const said = (text: string): Draft => ({ type: "said", room: "lobby", who: "ann", text });

async function ownTexts(engine: Engine, owner: string): Promise<string[]> {
  const { lines } = await engine.own.read({ owners: [owner], limit: 100 });
  return lines.map(({ event }) => ("text" in event ? event.text : event.type));
}

test("an index that was deleted finds own lines again, also those that no search would", async () => {
  const engine = await openEmbedded(folder);
  await engine.log.append(said("one"), { owner: "ann" });
  await engine.log.append({ type: "left", room: "lobby", who: "ann" }, { owner: "ann" });
  await engine.log.append(said("two"), { owner: "bob" });
  await engine.close();
  rmSync(dataFiles(folder).search);

  const again = await openEmbedded(folder);

  expect(await ownTexts(again, "ann")).toEqual(["one", "left"]);
  expect(await again.own.erase({ owners: ["ann"] })).toBe(2);
  await again.close();
});

test("an index that takes another's line for one's own is not believed", async () => {
  const engine = await openEmbedded(folder);
  await engine.log.append(said("mine"), { owner: "ann" });
  await engine.log.append(said("his"), { owner: "bob" });
  await engine.own.count({ owners: ["ann"] });
  await engine.close();
  const index = new DatabaseSync(dataFiles(folder).search);
  index.exec("update own_lines set owner = 3 - owner");
  index.close();

  const again = await openEmbedded(folder);
  const owners = ["ann"];

  expect(await again.own.read({ owners, limit: 10 })).toEqual({ lines: [], more: false });
  expect(await again.own.count({ owners })).toBe(0);
  expect(await again.own.knows("ann")).toBe(false);
  expect(await again.own.erase({ owners })).toBe(0);
  await again.close();
});

test("a line's owner is known when one that was kept with it could not be", async () => {
  const engine = await openEmbedded(folder);
  const broken = { ...said(""), text: undefined } as unknown as Draft;

  const outcomes = await Promise.allSettled([
    engine.log.append(said("one"), { owner: "ann" }),
    engine.log.append(broken, { owner: "bob" }),
    engine.log.append(said("two"), { owner: "carol" }),
  ]);

  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await ownTexts(engine, "ann")).toEqual(["one"]);
  expect(await ownTexts(engine, "carol")).toEqual(["two"]);
  await engine.close();
});

test("who is forgotten and speaks again is known again", async () => {
  const engine = await openEmbedded(folder);
  await engine.log.append(said("one"), { owner: "ann" });
  await engine.own.erase({ owners: ["ann"] });
  const database = new DatabaseSync(dataFiles(folder).log, { readOnly: true });
  expect(database.prepare("select digest from owners").all()).toEqual([]);
  database.close();
  await engine.log.append(said("two"), { owner: "bob" });
  await engine.log.append(said("three"), { owner: "ann" });

  expect(await ownTexts(engine, "ann")).toEqual(["three"]);
  expect(await ownTexts(engine, "bob")).toEqual(["two"]);
  await engine.close();
});

test("more owners than are remembered keep their numbers", () => {
  const database = openStore(dataFiles(folder).log, logSteps, "normal");
  const owners = new Owners(database);
  const numbers = Array.from({ length: 10_001 }, (_, owner) => owners.numberOf(`owner ${owner}`));
  expect(new Set(numbers).size).toBe(10_001);
  expect([0, 9_999, 10_000].map((owner) => owners.numberOf(`owner ${owner}`))).toEqual(
    [0, 9_999, 10_000].map((owner) => numbers[owner]),
  );
  database.close();
});

test("nobody is forgotten who spoke after the index was asked", () => {
  const database = openStore(dataFiles(folder).log, logSteps, "normal");
  const owners = new Owners(database);
  const [ann, bob] = [owners.numberOf("ann"), owners.numberOf("bob")];
  const insert = database.prepare(
    `insert into lines (id, time, room, type, who, text, talk, owner)
     values (?, 0, 'lobby', 'said', 'ann', '', 1, ?)`,
  );
  insert.run(11, ann);

  owners.forget([ann, bob], 10);

  expect(database.prepare("select digest from owners").all()).toEqual([{ digest: "ann" }]);
  database.close();
});
