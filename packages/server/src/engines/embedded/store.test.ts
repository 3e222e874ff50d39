import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import { canMount, SmallDisk } from "../../testing/small-disk.ts";
import { dataFiles } from "./data-files.ts";
import { makeDataFolder } from "./data-folder.ts";
import { APPLICATION_ID, logSteps } from "./schema.ts";
import { openStore } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (at = folder) => openEmbedded(at);

/** Why the data in a folder can't be used. */
async function problemOf(at = folder): Promise<string> {
  try {
    await (await open(at)).close();
    return "none";
  } catch (error) {
    expect(error).toBeInstanceOf(StoreProblem);
    return (error as Error).message;
  }
}

async function keep(...texts: string[]): Promise<void> {
  const engine = await open();
  for (const text of texts) {
    await engine.log.append({ type: "said", room: "lobby", who: "ann", text });
  }
  await engine.close();
}

async function kept(): Promise<string[]> {
  const engine = await open();
  const page = await engine.log.read({ room: "lobby", limit: 100, talkOnly: true });
  await engine.close();
  return page.events.map((event) => ("text" in event ? event.text : event.type));
}

describe("a log of an earlier version", () => {
  // What each version's server would have written, beside what earlier ones did.
  const written: readonly string[] = [
    `insert into lines (time, room, type, who, text, line, talk)
       values (1000, 'lobby', 'said', 'ann', 'from version 1', 'a-1', 1);
     insert into rooms (name, topic) values ('lobby', 'tea');
     insert into room_keys (key, room) values ('lobby', 'lobby');`,
    `insert into lines (time, room, type, who, text, talk)
       values (2000, 'lobby', 'said', 'ann', 'from version 2', 1);
     insert into read_marks (reader, room, line) values ('ann', 'lobby', 2);`,
    `insert into owners (digest) values ('ann-digest');
     insert into lines (time, room, type, who, text, line, talk, owner, addressee)
       values (3000, 'lobby', 'said', 'ann', 'from version 3', 'a-3', 1, 1, null);`,
    `insert into lines (time, room, type, who, text, line, talk, owner, addressee)
       values (4000, 'lobby', 'said', 'ann', 'from version 4', 'a-3', 1, null, null);`,
    `insert into lines (time, room, type, who, text, talk)
       values (5000, 'lobby', 'said', 'ann', 'from version 5', 1);`,
    `insert into lines (time, room, type, who, text, line, talk, owner, addressee)
       values (6000, 'lobby', 'said', 'ann', 'from version 6', 'a-3', 1, 1, null);`,
  ];

  test.each(logSteps.map((_, index) => index + 1))("%i is read and written on", async (version) => {
    const earlier = openStore(dataFiles(folder).log, logSteps.slice(0, version), "normal");
    for (const rows of written.slice(0, version)) earlier.exec(rows);
    earlier.close();

    await keep("from now");

    const expected = written.slice(0, version).map((_, index) => `from version ${index + 1}`);
    expect(await kept()).toEqual([...expected, "from now"]);
    const engine = await open();
    expect(await engine.rooms.list()).toEqual([{ name: "lobby", topic: "tea" }]);
    const marks = version < 2 ? [] : [{ room: "lobby", id: 2 }];
    expect(await engine.reading.marksOf("ann")).toEqual(marks);
    await engine.close();
  });

  test("that counted its ids in another way gives none of them again", async () => {
    const earlier = openStore(dataFiles(folder).log, logSteps.slice(0, 3), "normal");
    earlier.exec(written.slice(0, 3).join(";"));
    earlier.exec("delete from lines where id = 3");
    earlier.close();

    const engine = await open();
    const next = await engine.log.append({ type: "said", room: "lobby", who: "ann", text: "" });
    await engine.close();

    expect(next.event.id).toBe(4);
  });

  test("stays at it when a step fails", () => {
    const { log } = dataFiles(folder);
    openStore(log, logSteps, "normal").close();

    expect(() =>
      openStore(log, [...logSteps, "create table more (a); nonsense"], "normal"),
    ).toThrow("nonsense");

    const database = openStore(log, logSteps, "normal");
    expect(database.prepare("select name from sqlite_schema where name = 'more'").all()).toEqual(
      [],
    );
    database.close();
  });
});

test.each([
  ["normal", 1],
  ["full", 2],
] as const)("durability %s is SQLite's synchronous %i", (durability, synchronous) => {
  const database = openStore(join(folder, "log.db"), logSteps, durability);
  expect(database.prepare("pragma synchronous").get()).toEqual({ synchronous });
  database.close();
});

describe("a log that can't be used is one clear sentence, and stays as it was", () => {
  const log = () => dataFiles(folder).log;

  test("of a newer version", async () => {
    await keep("precious");
    const database = new DatabaseSync(log());
    database.exec(`pragma user_version = ${logSteps.length + 1}`);
    database.close();
    const before = readFileSync(log());

    expect(await problemOf()).toBe(
      `${log()} was written by a newer server (its version is ${logSteps.length + 1}, the newest known here is ${logSteps.length}). Use the newer server.`,
    );
    expect(readFileSync(log())).toEqual(before);
  });

  test("of another program", async () => {
    const database = new DatabaseSync(log());
    database.exec("create table theirs (a)");
    database.close();
    const before = readFileSync(log());

    expect(await problemOf()).toBe(
      `${log()} is not a file of Tea Party. Choose another folder with --data.`,
    );
    expect(readFileSync(log())).toEqual(before);
  });

  test.each([
    [
      "damaged behind its first page",
      () => writeFileSync(log(), readFileSync(log()).fill("damaged ", 4_096)),
    ],
    ["not a database", () => writeFileSync(log(), "tea ".repeat(2_000))],
    ["cut short", () => truncateSync(log(), 4096)],
    [
      "overwritten",
      () => writeFileSync(log(), Buffer.alloc(statSync(log()).size - 4096, 1), { flag: "r+" }),
    ],
  ])("%s", async (_, damage) => {
    await keep("precious");
    damage();
    const before = readFileSync(log());

    expect(await problemOf()).toBe(
      `${log()} is damaged. Nothing in it was changed: restore it from a backup, or move it away to begin anew.`,
    );
    expect(readFileSync(log())).toEqual(before);
  });

  test("damaged in the midst, as soon as that is read", async () => {
    await keep(...Array<string>(500).fill("x".repeat(1_000)));
    const bytes = readFileSync(log());
    writeFileSync(log(), bytes.fill("damaged ", bytes.length / 4, (bytes.length * 3) / 4));
    const engine = await open();

    const reading = engine.log.read({ room: "lobby", limit: 500, talkOnly: true });
    await expect(reading).rejects.toThrow(
      new StoreProblem(
        `${log()} is damaged. Nothing in it was changed: restore it from a backup, or move it away to begin anew.`,
      ),
    );
    await engine.close();
  });

  test("in use by another server", async () => {
    const engine = await open();

    expect(await problemOf()).toBe(
      `Another server keeps its data in ${folder}. Stop it, or choose another folder with --data.`,
    );

    await engine.close();
    expect(await problemOf()).toBe("none");
  });

  test("in a folder that is a file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");

    expect(await problemOf(file)).toBe(`${file} is no folder. Choose another with --data.`);
    const below = join(file, "below");
    expect(await problemOf(below)).toBe(`${below} is no folder. Choose another with --data.`);
  });

  test("in a folder that leads nowhere", async () => {
    const link = join(folder, "link");
    symlinkSync(join(folder, "a disk that is not there"), link);

    expect(await problemOf(link)).toMatch(/link can't be made: .*Choose another folder with/);
  });

  test("in a folder whose name no file system takes", async () => {
    const name = "x".repeat(300);

    expect(await problemOf(join(folder, name))).toMatch(/x can't be made: ENAMETOOLONG/);
  });

  test.runIf(process.platform === "linux")("in a file system that makes no folders", async () => {
    expect(await problemOf("/proc/tea/party")).toMatch(/^\/proc\/tea\/party can't be made: ENOENT/);
  });
});

test("a data folder is made for its owner only", async () => {
  const made = join(folder, "deep", "down");
  await makeDataFolder(made);

  expect(statSync(made).mode & 0o777).toBe(0o700);
});

test("a log is known by its application id", async () => {
  await keep("hello");
  const database = new DatabaseSync(dataFiles(folder).log);
  expect(database.prepare("pragma application_id").get()).toEqual({
    application_id: APPLICATION_ID,
  });
  database.close();
});

describe.skipIf(!canMount())("on a disk (needs root, to mount one)", () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(512);
  });
  afterEach(() => disk.remove());

  test("that is full from the start, says so", async () => {
    disk.fill();

    expect(await problemOf(disk.folder)).toMatch(/can't be written: the disk is full\.$/);
  });

  test.each(["a log", "nothing"])("that has %s and can't be written, says so", async (what) => {
    if (what === "a log") await (await open(disk.folder)).close();
    disk.makeReadOnly();

    expect(await problemOf(disk.folder)).toMatch(
      /^\S+ can't be opened: the rights do not allow it \(choose another folder with --data\), or the process has as many files open as it may \(see ulimit -n\)\.$/,
    );
  });

  test("on which the log alone can't be written, says so", async () => {
    await (await open(disk.folder)).close();
    disk.makeFileReadOnly("log.db");

    expect(await problemOf(disk.folder)).toBe(
      `${join(disk.folder, "log.db")} can't be written: the rights do not allow it. Choose another folder with --data.`,
    );
  });

  test("that becomes full, refuses what it can't keep and goes on when there is room", async () => {
    const engine = await open(disk.folder);
    const heard: string[] = [];
    engine.log.follow((events) => heard.push(...events.map((event) => String(event.id))));
    const say = (text: string) =>
      engine.log.append({ type: "said", room: "lobby", who: "ann", text: text.padEnd(2_000) });
    const said: string[] = [];
    const sayAll = async (count: number) => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: count }, (_, index) => say(`line ${index}`)),
      );
      for (const outcome of outcomes) {
        if (outcome.status === "fulfilled") said.push(String(outcome.value.event.id));
      }
      return outcomes.filter((outcome) => outcome.status === "rejected").length;
    };

    expect(await sayAll(20)).toBe(0);
    disk.fill();
    // More than the whole disk holds: what is free in its files may be used again.
    expect(await sayAll(400)).toBeGreaterThan(0);
    await expect(say("refused")).rejects.toThrow("disk is full");
    const read = await engine.log.read({ room: "lobby", limit: 500, talkOnly: true });
    disk.makeRoom();
    expect(await sayAll(5)).toBe(0);
    await engine.close();

    expect(read.events.length).toBeGreaterThanOrEqual(20);
    expect(heard).toEqual(said);
    const again = await open(disk.folder);
    const page = await again.log.read({ room: "lobby", limit: 500, talkOnly: true });
    await again.close();
    expect(page.events.map((event) => String(event.id))).toEqual(said);
  });
});
