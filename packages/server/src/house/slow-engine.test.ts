// A house whose engine takes its time: what people do meanwhile must not tear anything.
import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import { type Server, startServer } from "../server.ts";
import { slowEngine, turns } from "../testing/slow-engine.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

/** More turns of the event loop than anything here takes. */
const LONG = 60;

/** When something happens meanwhile: at each stage of the work. */
const EVERY_OTHER_TURN = Array.from({ length: 14 }, (_, index) => index * 2);

let server: Server;
let ann: TelnetVisitor;

beforeEach(async () => {
  server = await startServer({ engine: slowEngine(memoryEngine(Date.now)) });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

/** What ann reads until she is answered. */
async function annReads(): Promise<string[]> {
  const lines: string[] = [];
  ann.type("ping");
  for (let line = await ann.reads(); line !== "pong"; line = await ann.reads()) {
    lines.push(line ?? "the end");
  }
  return lines;
}

test("who hangs up with work to be done is answered before he is let go", async () => {
  const bob = await TelnetVisitor.arrive(server.port);
  bob.send(Buffer.from("login bob\nsay hi\nwho\n"));
  bob.hangUp();
  expect(await bob.readsToTheEnd()).toEqual([
    "Welcome to TestChat",
    "Nothing said here is kept after the house closes.",
    "bob: hi",
    "The following are logged in:",
    "ann",
    "bob",
  ]);
});

test("who hangs up in the middle of a last word is answered as well", async () => {
  const bob = await TelnetVisitor.arrive(server.port);
  bob.send(Buffer.from("login bob\nsay hi\n"));
  bob.hangUp();
  expect(await bob.readsToTheEnd()).toEqual([
    "Welcome to TestChat",
    "Nothing said here is kept after the house closes.",
    "bob: hi",
  ]);
  await ann.sees("bob has left the room.");
});

test.each(EVERY_OTHER_TURN)(
  "who drops %i turns into his login is either told of twice or not at all",
  async (count) => {
    const bob = await TelnetVisitor.arrive(server.port);
    bob.type("login bob");
    await turns(count);
    bob.drop();
    await turns(LONG);
    const told = await annReads();
    expect([[], ["bob has entered the room.", "bob has left the room."]]).toContainEqual(told);
    ann.type("who");
    expect([await ann.reads(), await ann.reads()]).toEqual(["The following are logged in:", "ann"]);

    const next = await TelnetVisitor.loggedIn(server.port, "bob");
    await ann.sees("bob has entered the room.");
    next.type("say I am new");
    await ann.sees("bob: I am new");
  },
);

test.each(EVERY_OTHER_TURN)(
  "a room is there for who joins it %i turns before its last member leaves",
  async (count) => {
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    bob.type("join garden");
    await bob.sees("You are now in garden.");
    ann.type("join garden");
    await turns(count);
    bob.type("leave");
    await bob.sees("You have left garden.");
    await ann.sees("You are now in garden.");
    await turns(LONG);
    ann.type("rooms");
    await ann.sees("+ garden (1 person)");
    bob.type("join garden");
    await bob.sees("You are now in garden.");
    bob.type("say together");
    await ann.sees("bob: together");
  },
);

test("who types ahead is welcomed and answered with one write", async () => {
  const engine = slowEngine(memoryEngine(Date.now));
  // No wait ends by itself, however slow the machine is.
  const patient = await startServer({ engine, pace: () => () => {} });
  const bob = await TelnetVisitor.arrive(patient.port);
  bob.send(Buffer.from("login bob\nrooms\njoin garden\nleave\nwho\nping\n"));
  await bob.sees("Welcome to TestChat");
  await bob.sees("pong");
  expect(bob.pieces).toBe(1);
  bob.type("ping");
  await bob.sees("pong");
  expect(bob.pieces).toBe(2);
  await patient.close();
});
