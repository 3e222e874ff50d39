// A name that someone has whose connection may be dead, and who waits for it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

/** Milliseconds in which who holds a name is found to be dead, and for which a program's is kept. */
const PROOF_TIME = 20_000;
const GRACE = 60_000;

let time: HeldTimer;
let server: Server;
let ann: TelnetVisitor;

beforeEach(async () => {
  time = new HeldTimer();
  server = await startServer({ timer: time.timer, grace: GRACE });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

const IN = (name: string) => `The connection that had the name ${name} is gone. You are in.`;

/** Asks for a name that is taken. */
async function asks(name: string): Promise<TelnetVisitor> {
  const newcomer = await TelnetVisitor.arrive(server.port);
  await newcomer.sees("Welcome to TestChat");
  newcomer.type(`login ${name}`);
  await newcomer.sees(`The name "${name}" is taken.`);
  await newcomer.sees("Please try again.");
  expect(await newcomer.reads()).toMatch(/^If it is yours, wait: .* within \d+ seconds\.$/);
  return newcomer;
}

describe("who asks for a name that is taken", () => {
  test("has it as soon as it is free, and sees the room as anyone who enters", async () => {
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    await ann.sees("bob has entered the room.");
    const again = await asks("BOB");
    bob.drop();
    await ann.sees("bob has left the room.");
    await ann.sees("BOB has entered the room.");
    await again.sees(IN("BOB"));
    again.type("say it is me");
    await ann.sees("BOB: it is me");
    expect(time.count).toBe(0);
  });

  test("is told what to do, whatever he types meanwhile", async () => {
    const bob = await asks("ann");
    for (const line of ["hello?", "/who"]) {
      bob.type(line);
      expect(await bob.reads()).toBe('You wait for the name "ann".');
      expect(await bob.reads()).toBe('Use "login <nick>" to come in under another.');
    }
  });

  test("is told when nothing shows that its holder is dead, who stays", async () => {
    const bob = await asks("ann");
    time.pass(PROOF_TIME);
    await bob.sees('"ann" is not a dead connection, so the name stays taken.');
    await bob.sees('Use "login <nick>" to come in under another.');
    bob.type("hello?");
    await bob.sees("Please log in");
    ann.type("say still here");
    await ann.sees("ann: still here");
    expect(time.count).toBe(0);
  });

  test("waits until he must have been found to be dead", async () => {
    const bob = await asks("ann");
    time.pass(PROOF_TIME - 1);
    bob.type("hello?");
    expect(await bob.reads()).toBe('You wait for the name "ann".');
  });

  test("comes in under another name if he likes, and waits no longer", async () => {
    const bob = await asks("ann");
    bob.type("login bob");
    await ann.sees("bob has entered the room.");
    expect(time.count).toBe(0);
    ann.type("logout");
    await bob.sees("ann has left the room.");
    bob.type("say hello");
    expect(await bob.reads()).toBe("bob: hello");
  });

  test("stands behind who asked before him", async () => {
    const watcher = await TelnetVisitor.loggedIn(server.port, "watcher");
    const first = await asks("ann");
    const second = await asks("ann");
    ann.type("logout");
    await first.sees(IN("ann"));
    await watcher.sees("ann has left the room.");
    await watcher.sees("ann has entered the room.");
    second.type("hello?");
    await second.sees('You wait for the name "ann".');
    time.pass(PROOF_TIME);
    await second.sees('"ann" is not a dead connection, so the name stays taken.');
  });

  test("has it when its holder takes another name", async () => {
    const bob = await asks("ann");
    ann.type("nick anna");
    await ann.sees("ann is now known as anna.");
    await bob.sees(IN("ann"));
    await ann.sees("ann has entered the room.");
  });

  test("is forgotten when he goes", async () => {
    const bob = await asks("ann");
    bob.type("logout");
    await bob.readsToTheEnd();
    await expect.poll(() => time.count).toBe(0);
  });
});

test("a program's broken connection keeps its name for the grace period, and no longer", async () => {
  const bob = await ProgramVisitor.loggedIn(server.port, "bob");
  await ann.sees("bob has entered the room.");
  const newcomer = await asks("bob");
  bob.drop();
  // What is broken is known when the house begins to wait for him.
  while (time.count < 2) await new Promise(setImmediate);
  time.pass(GRACE - 1);
  newcomer.type("hello?");
  expect(await newcomer.reads()).toBe('You wait for the name "bob".');
  time.pass(1);
  await newcomer.sees(IN("bob"));
  await ann.sees("bob has left the room.");
});

test("a program is told that the name is his, and then as on any login", async () => {
  const bob = ProgramVisitor.arrive(server.port);
  await bob.hears("welcomed");
  bob.types("/login ann", "login");
  expect(await bob.hears("refused")).toMatchObject({ code: "name-taken", line: "login" });
  ann.type("logout");
  expect(await bob.hears("nameGiven")).toMatchObject({ name: "ann" });
  expect(await bob.hears("loggedIn")).toMatchObject({ name: "ann" });
  expect(await bob.hears("joined")).toMatchObject({ room: "lobby" });
});
