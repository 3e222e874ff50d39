// Coming back after a broken connection, over real sockets.
import type { ReadMark } from "@tea-party/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

let server: Server;
let ann: TelnetVisitor;
let time: HeldTimer;
/** A sentence for each connection of this house that has closed. */
let closings: string[];

/** Milliseconds for which a place is kept unless set otherwise. */
const GRACE = 60_000;

beforeEach(async () => {
  time = new HeldTimer();
  const noted: string[] = [];
  closings = noted;
  const journal = {
    note: (_: string, sentence: string) => {
      if (sentence === "Connection closed.") noted.push(sentence);
    },
  };
  // No send queue: who reads nothing is to be told all the same.
  server = await startServer({ timer: time.timer, journal, limits: { sendQueue: 0 } });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

/** Bob comes in by a program, and we know his token and the last line that he has. */
async function bobComes() {
  const bob = await ProgramVisitor.arrive(server.port);
  await bob.hears("welcomed");
  bob.ask({ type: "input", text: "/login bob", line: "login" });
  const { token } = await bob.hears("sessionOpened");
  await bob.hears("accepted");
  await ann.sees("bob has entered the room.");
  bob.ask({ type: "input", text: "here I am", line: "first" });
  const { id, room } = await bob.hears("said");
  await ann.sees("bob: here I am");
  return { bob, token, marks: [{ room, id }] };
}

/** He connects again, and takes up where he was. */
async function returns(token: string, marks: readonly ReadMark[]): Promise<ProgramVisitor> {
  const again = await ProgramVisitor.arrive(server.port);
  await again.hears("welcomed");
  again.ask({ type: "resume", token, marks: [...marks] });
  return again;
}

/** His connection breaks, and the house has noticed. */
async function breaks(bob: ProgramVisitor): Promise<void> {
  bob.drop();
  while (time.count === 0) await new Promise(setImmediate);
}

describe("within the grace period", () => {
  test("nobody sees him leave, and he is told what he missed, each line once", async () => {
    const { bob, token, marks } = await bobComes();
    await breaks(bob);
    ann.type("say one");
    ann.type("tell bob psst");
    ann.type("say two");
    await ann.sees("ann: one");
    await ann.sees("You tell bob: psst");
    await ann.sees("ann: two");

    const again = await returns(token, marks);
    const { lines, more } = await again.hears("caughtUp");
    expect(lines.map((line) => line.type === "said" && line.text)).toEqual(["one", "two"]);
    expect(more).toBe(false);
    expect((await again.hears("told")).text).toBe("psst");
    expect((await again.hears("loggedIn")).name).toBe("bob");

    ann.type("say three");
    expect((await again.hears("said")).text).toBe("three");
    expect(time.count).toBe(0);
    await ann.sees("ann: three");
    ann.type("ping");
    expect(await ann.reads()).toBe("pong");
  });

  test("a line whose answer was lost is said once, and answered again", async () => {
    const { bob, token, marks } = await bobComes();
    await breaks(bob);
    const again = await returns(token, marks);
    await again.hears("loggedIn");
    again.ask({ type: "input", text: "here I am", line: "first" });
    expect((await again.hears("said")).id).toBe(marks[0]?.id);
    again.ask({ type: "input", text: "and on", line: "second" });
    await again.hears("said");
    await ann.sees("bob: and on");
  });

  test("a command whose answer was lost is carried out once", async () => {
    const { bob, token, marks } = await bobComes();
    bob.ask({ type: "input", text: "/tell ann psst", line: "tell" });
    await bob.hears("sent");
    await ann.sees("bob tells you: psst");
    await breaks(bob);
    const again = await returns(token, marks);
    again.ask({ type: "input", text: "/tell ann psst", line: "tell" });
    expect((await again.hears("accepted")).line).toBe("tell");
    again.ask({ type: "input", text: "once", line: "then" });
    expect(await ann.reads()).toBe("bob: once");
  });

  test("a connection that only seems alive gives way to the new one", async () => {
    const { bob, token, marks } = await bobComes();
    const again = await returns(token, marks);
    expect((await again.hears("loggedIn")).name).toBe("bob");
    bob.ask({ type: "input", text: "it is not me" });
    expect(await bob.hearsToTheEnd()).not.toContain("Tea.accepted");
    again.ask({ type: "input", text: "it is me" });
    expect(await ann.reads()).toBe("bob: it is me");
  });

  test("his name is his", async () => {
    const { bob } = await bobComes();
    await breaks(bob);
    const other = await TelnetVisitor.arrive(server.port);
    await other.sees("Welcome to TestChat");
    other.type("login bob");
    await other.sees('The name "bob" is taken.');
  });
});

test.each([
  [500, false],
  [501, true],
])(
  "of %i lines that he missed he is told 500 at once; whether there are more: %s",
  async (count, more) => {
    const { bob, token, marks } = await bobComes();
    await breaks(bob);
    const { mainPlace } = server.house;
    for (let line = 0; line < count; line++) {
      await mainPlace.announce({ type: "said", who: "ann", text: `line ${line}` });
    }
    const caughtUp = await (await returns(token, marks)).hears("caughtUp");
    expect(caughtUp.lines.length).toBe(500);
    expect(caughtUp.more).toBe(more);
  },
);

test("who finds his session gone has his token for the next one, though he never hears of it", async () => {
  const { bob, token } = await bobComes();
  bob.ask({ type: "input", text: "/logout" });
  await ann.sees("bob has left the room.");
  const second = await returns(token, []);
  await second.hears("refused");
  second.types("/login bob");
  await ann.sees("bob has entered the room.");
  await breaks(second);
  const third = await returns(token, []);
  expect((await third.hears("loggedIn")).name).toBe("bob");
  expect((await third.hears("sessionOpened")).token).toBe(token);
});

test("two who come with the token of the same gone session never share one", async () => {
  const { bob, token } = await bobComes();
  bob.ask({ type: "input", text: "/logout" });
  await ann.sees("bob has left the room.");
  const [first, second] = [await returns(token, []), await returns(token, [])];
  for (const newcomer of [first, second]) await newcomer.hears("refused");
  first.types("/login bob");
  expect((await first.hears("sessionOpened")).token).toBe(token);
  second.types("/login mallory");
  expect((await second.hears("sessionOpened")).token).not.toBe(token);
});

test.each([
  [31, false],
  [32, true],
])("a token of %i characters, which someone could guess or not, is his: %s", async (length, is) => {
  const token = "m".repeat(length);
  const bob = await returns(token, []);
  await bob.hears("refused");
  bob.types("/login bob");
  expect((await bob.hears("sessionOpened")).token === token).toBe(is);
});

test("to the end of the grace period his place is kept", async () => {
  const { bob, token, marks } = await bobComes();
  await breaks(bob);
  time.pass(GRACE - 1);
  const again = await returns(token, marks);
  expect(await again.hears("loggedIn")).toMatchObject({ name: "bob" });
});

test("after the grace period he has left, and the token is worth nothing", async () => {
  const { bob, token, marks } = await bobComes();
  await breaks(bob);
  time.pass(GRACE);
  await ann.sees("bob has left the room.");
  const again = await returns(token, marks);
  expect((await again.hears("refused")).code).toBe("session-gone");
});

test("a house without a grace period keeps nobody's place", async () => {
  const hasty = await startServer({ grace: 0 });
  const cy = await TelnetVisitor.loggedIn(hasty.port, "cy");
  const dan = await ProgramVisitor.loggedIn(hasty.port, "dan");
  await cy.sees("dan has entered the room.");
  dan.drop();
  await cy.sees("dan has left the room.");
  await hasty.close();
});

describe("whose connection ended with all that he sent", () => {
  test("stays for good once he is back", async () => {
    const { bob, token, marks } = await bobComes();
    bob.hangUp();
    expect(await bob.hearsToTheEnd()).not.toContain("Tea.closed");
    await expect.poll(() => time.count).toBe(1);
    const again = await returns(token, marks);
    await again.hears("loggedIn");
    expect(time.count).toBe(0);
  });

  test("is not lost again when the former connection closes at last", async () => {
    const { bob, token, marks } = await bobComes();
    const { mainPlace } = server.house;
    for (let line = 0; line < 500; line++) {
      await mainPlace.announce({ type: "said", who: "ann", text: "x".repeat(4_000) });
    }
    // More than any kernel takes for who reads nothing.
    bob.stopReading();
    for (let page = 0; page < 10; page++) bob.ask({ type: "history", room: "lobby", limit: 500 });
    bob.hangUp();
    while (time.count === 0) await new Promise(setImmediate);
    const again = await returns(token, marks);
    await again.hears("loggedIn");
    expect(closings).toEqual([]);
    bob.drop();
    while (closings.length === 0) await new Promise(setImmediate);
    again.types("here I stay");
    expect((await again.hears("said")).text).toBe("here I stay");
    expect(time.count).toBe(0);
  });
});

test("who logs out does not come back", async () => {
  const { bob, token, marks } = await bobComes();
  bob.ask({ type: "input", text: "/logout" });
  await ann.sees("bob has left the room.");
  const again = await returns(token, marks);
  expect((await again.hears("refused")).code).toBe("session-gone");
});

test("a person at a telnet has left when the connection breaks", async () => {
  const cy = await TelnetVisitor.loggedIn(server.port, "cy");
  await ann.sees("cy has entered the room.");
  cy.drop();
  await ann.sees("cy has left the room.");
});
