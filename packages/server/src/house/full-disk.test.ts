// A house whose disk is full for a while: what people notice of it, and what its keeper.
import { afterEach, beforeEach, expect, test } from "vitest";
import { EngineProblem } from "../engines/engine.ts";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import { type Server, startServer } from "../server.ts";
import { fillableEngine } from "../testing/full-engine.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const NOT_KEPT = "That could not be kept just now, so nobody was shown it. Please try again.";

let server: Server;
let ann: TelnetVisitor;
let disk: { isFull: boolean };
let now: number;
let notes: { sentence: string; details: object }[];

beforeEach(async () => {
  now = Date.UTC(2026, 10, 27);
  notes = [];
  const fillable = fillableEngine(memoryEngine(() => now));
  disk = fillable.disk;
  server = await startServer({
    engine: fillable.engine,
    clock: () => now,
    journal: {
      note: (level, sentence, details = {}) => {
        const isOurs = level !== "debug" && !sentence.startsWith("Connection");
        if (isOurs) notes.push({ sentence, details });
      },
    },
  });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

test("what can't be kept is refused, and nobody is locked out", async () => {
  disk.isFull = true;
  for (const line of [
    "say hello",
    "me waves",
    "topic tea",
    "join garden",
    "nick anna",
    "tell ann psst",
  ]) {
    ann.type(line);
    expect(await ann.reads()).toBe(NOT_KEPT);
  }
  expect((await server.house.people()).map(({ name }) => name)).toEqual(["ann"]);
  const bob = await TelnetVisitor.loggedIn(server.port, "bob");
  bob.type("look");
  await bob.sees("ann");
});

test("what else needs the disk is refused as well, and is no bug", async () => {
  ann.type("say hello");
  await ann.sees("ann: hello");
  disk.isFull = true;
  ann.type("erase all for good");
  expect(await ann.reads()).toBe(
    "The disk of this house is in trouble, so that can't be done. Please try again later.",
  );
  const error = new EngineProblem("disk full");
  expect(notes).toEqual([
    { sentence: "The log can't be written.", details: { error, requests: 1 } },
  ]);
});

test("its keeper is told when it begins and when it is over, whoever comes, goes and reads", async () => {
  const bob = await ProgramVisitor.loggedIn(server.port, "bob");
  bob.ask({ type: "identify", key: "a key of 16 or more" });
  disk.isFull = true;
  for (const name of ["cy", "dan", "eve"]) {
    const visitor = await TelnetVisitor.loggedIn(server.port, name);
    visitor.type("say hello");
    await visitor.sees(NOT_KEPT);
    visitor.type("logout");
    await visitor.readsToTheEnd();
  }
  bob.ask({ type: "read", marks: [{ room: "lobby", id: 1 }] });
  bob.types("/join garden", "join");
  expect((await bob.hears("refused")).code).toBe("log-unavailable");
  now += 10_000;
  disk.isFull = false;
  ann.type("say there is room again");
  await ann.sees("ann: there is room again");

  const error = new EngineProblem("disk full");
  const lost = { lines: 3, entrances: 3, leavings: 3, readMarks: 1, rooms: 1 };
  expect(notes).toEqual([
    { sentence: "The log can't be written.", details: { error, entrances: 1 } },
    { sentence: "The log can be written again.", details: { seconds: 0, ...lost } },
  ]);
});
