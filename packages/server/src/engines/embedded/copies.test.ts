import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readName } from "@tea-party/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import type { Engine } from "../engine.ts";
import { backUp, exportRoom } from "./copies.ts";
import { dataFiles } from "./data-files.ts";

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  engine = await openEmbedded(folder, { clock: () => 1_000 });
  const garden = readName("Garden");
  if (typeof garden !== "string") await engine.rooms.open(garden, 10);
  await engine.log.append({ type: "said", room: "Garden", who: "ann", text: "one", line: "a-1" });
  await engine.log.append({ type: "topicSet", room: "Garden", who: "ann", topic: "roses" });
  await engine.log.append({ type: "said", room: "lobby", who: "ann", text: "elsewhere" });
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test("a backup taken while a server runs is a log that another goes on from", async () => {
  const file = join(folder, "backup.db");
  backUp(folder, file);
  await engine.log.append({ type: "said", room: "Garden", who: "ann", text: "after it" });

  const restored = join(folder, "restored");
  mkdirSync(restored);
  renameSync(file, dataFiles(restored).log);
  const other = await openEmbedded(restored);
  const page = await other.log.read({ room: "Garden", limit: 10, talkOnly: false });
  const found = await other.log.search({ words: "one", rooms: ["Garden"], limit: 10 });
  await other.close();

  expect(page.events.map((event) => event.type)).toEqual(["said", "topicSet"]);
  expect(found.events).toHaveLength(1);
});

test("a backup that can't be written leaves nothing behind and says why", () => {
  const file = join(folder, "not a folder", "backup.db");
  writeFileSync(join(folder, "not a folder"), "");

  expect(() => backUp(folder, file)).toThrow(
    `There is no folder ${join(folder, "not a folder")} for the backup.`,
  );
  expect(existsSync(`${file}.unfinished`)).toBe(false);
});

test.each([
  ["the log itself", "log.db", "is the server's own. Name another file for the backup."],
  ["what lies beside it", "log.db-wal", "is the server's own. Name another file for the backup."],
  ["the index", "search.db", "is the server's own. Name another file for the backup."],
  ["a folder", "", "is a folder. Name a file in it."],
])("a backup is not written over %s", async (_, name, why) => {
  const file = join(folder, name);
  expect(() => backUp(folder, file)).toThrow(`${file} ${why}`);
  await engine.log.append({ type: "said", room: "Garden", who: "ann", text: "still here" });
  expect([...exportRoom(folder, "garden")]).toHaveLength(3);
});

test("nor over what is no file, such as a device or a socket", async () => {
  const socket = join(folder, "socket");
  const server = createServer().listen(socket);
  await once(server, "listening");

  expect(() => backUp(folder, socket)).toThrow(
    `${socket} is no file. Name another for the backup.`,
  );
  expect(statSync(socket).isSocket()).toBe(true);
  server.close();
});

test("a backup takes the place of an earlier one, also beside the log", () => {
  const file = join(folder, "log.db-2026-11-27");
  writeFileSync(file, "an earlier one");
  backUp(folder, file);
  expect(readFileSync(file).subarray(0, 6).toString()).toBe("SQLite");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a room's log as lines of JSON, by any look-alike of its name", () => {
  const lines = [...exportRoom(folder, "garden")].map((line) => JSON.parse(line));

  expect(lines).toEqual([
    { type: "said", id: 1, time: 1_000, room: "Garden", who: "ann", text: "one", line: "a-1" },
    { type: "topicSet", id: 2, time: 1_000, room: "Garden", who: "ann", topic: "roses" },
  ]);
});

test("there is nothing to copy where nothing is", () => {
  expect(() => exportRoom(folder, "cellar").next()).toThrow('There is no room called "cellar".');
  const nowhere = join(folder, "nowhere");
  expect(() => backUp(nowhere, join(folder, "backup.db"))).toThrow(
    `Nothing is kept in ${nowhere}.`,
  );
});
