// The password of a house, as telnet bytes: hidden for one line, never shown, never kept.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const PASSWORD = "oolong-7";
const HIDE = "\xff\xfb\x01";
const SHOW = "\xff\xfc\x01";
const DO_ECHO = Uint8Array.of(255, 253, 1);
const INTERRUPT = Uint8Array.of(255, 244);

let server: Server;
let ann: TelnetVisitor;
let time: HeldTimer;
/** Everything written into the journal. */
let journal: string;

beforeEach(async () => {
  time = new HeldTimer();
  journal = "";
  server = await startServer({
    password: PASSWORD,
    inputStyle: "talk",
    timer: time.timer,
    journal: {
      note(...entry) {
        journal += JSON.stringify(entry);
      },
    },
  });
  ann = await TelnetVisitor.arrive(server.port);
});

afterEach(() => server.close());

/** Logs in as someone who answers the negotiation of the echo, up to the prompt. */
async function asked(visitor: TelnetVisitor, name: string): Promise<void> {
  visitor.type(`login ${name}`);
  await visitor.receives("Password: ");
  visitor.send(DO_ECHO);
}

/** How often typing was hidden, and shown again. */
function hidings({ received }: TelnetVisitor): readonly number[] {
  return [HIDE, SHOW].map((bytes) => received.split(bytes).length - 1);
}

describe("the right password", () => {
  test("is asked for after the name and hidden for exactly one line", async () => {
    await asked(ann, "ann");
    expect(ann.received).toContain(`${HIDE}Password: `);
    ann.type(PASSWORD);
    ann.type("who");
    await ann.sees("ann");
    expect(ann.received).toContain(`${SHOW}\r\n`);
    expect(hidings(ann)).toEqual([1, 1]);
  });

  test("is told to nobody: not in the room, its history, the journal or an echo", async () => {
    await asked(ann, "ann");
    ann.type(PASSWORD);
    ann.type("/ping");
    await ann.sees("pong");
    const bob = await TelnetVisitor.arrive(server.port);
    await asked(bob, "bob");
    bob.type(PASSWORD);
    bob.type("/history");
    bob.type("/ping");
    await bob.sees("pong");
    await ann.sees("bob has entered the room.");
    for (const told of [ann.received, bob.received, journal]) expect(told).not.toContain(PASSWORD);
  });

  test("may be typed ahead, and is not asked for then", async () => {
    ann.send(Buffer.from(`login ann\r\n${PASSWORD}\r\nsay hi\r\n`));
    await ann.sees("ann: hi");
    expect(ann.received).not.toContain(PASSWORD);
  });
});

test("lines piped in at once are taken in their order, and no password is said", async () => {
  ann.send(Buffer.from(`login ann\r\nwrong\r\nlogin ann\r\n${PASSWORD}\r\nhello\r\n`));
  await ann.sees("ann: hello");
  expect(ann.received).not.toContain(PASSWORD);
  expect(server.house.mainPlace.recent).toMatchObject([{ text: "hello" }]);
});

describe("without it nobody comes in:", () => {
  test("a wrong one is refused, and can be tried again at once", async () => {
    await asked(ann, "ann");
    ann.type("coffee");
    await ann.sees("That is not the password of this house.");
    await asked(ann, "ann");
    ann.type(PASSWORD);
    ann.type("/ping");
    await ann.sees("pong");
    expect(hidings(ann)).toEqual([2, 2]);
  });

  test("the third wrong one of a connection is the last, whatever was sent behind it", async () => {
    const wrong = "login ann\r\ncoffee\r\n";
    ann.send(Buffer.from(`${wrong.repeat(3)}login ann\r\n${PASSWORD}\r\nhello\r\n`));
    expect((await ann.readsToTheEnd()).slice(-4)).toEqual([
      "That is not the password of this house.",
      "That is not the password of this house.",
      "That is not the password of this house.",
      "*** That was your last try. Goodbye.",
    ]);
    expect(server.house.mainPlace.recent).toEqual([]);
    expect(server.house.sessions.size).toBe(0);
  });

  test("two wrong ones are forgiven, and the third one is right", async () => {
    const wrong = "login ann\r\ncoffee\r\n";
    ann.send(Buffer.from(`${wrong.repeat(2)}login ann\r\n${PASSWORD}\r\nhello\r\n`));
    await ann.sees("ann: hello");
  });

  test.each([
    ["an empty line", (visitor: TelnetVisitor) => visitor.type("")],
    ["Ctrl-C", (visitor: TelnetVisitor) => visitor.send(INTERRUPT)],
    [
      "Ctrl-C in the midst of it",
      (visitor: TelnetVisitor) => visitor.send(Buffer.concat([Buffer.from(PASSWORD), INTERRUPT])),
    ],
    ["a line that is too long", (visitor: TelnetVisitor) => visitor.type("x".repeat(10_000))],
    ["a minute without an answer", () => time.pass(60_000)],
  ])("%s gives up, and typing is shown again", async (_, giveUp) => {
    await asked(ann, "ann");
    giveUp(ann);
    await ann.sees("This house asks for a password, and none came.");
    expect(hidings(ann)).toEqual([1, 1]);
    ann.type("say hi");
    await ann.sees('Use "login <nick>"');
  });

  test("less than a minute without an answer does not", async () => {
    await asked(ann, "ann");
    time.pass(59_999);
    ann.type(PASSWORD);
    ann.type("/ping");
    await ann.sees("pong");
  });

  test("a house that closes shows typing before it hangs up", async () => {
    await asked(ann, "ann");
    await server.close();
    await ann.readsToTheEnd();
    expect(hidings(ann)).toEqual([1, 1]);
  });

  test("who hangs up at the prompt leaves nothing behind", async () => {
    await asked(ann, "ann");
    ann.drop();
    const bob = await TelnetVisitor.arrive(server.port);
    await asked(bob, "ann");
    bob.type(PASSWORD);
    bob.type("/who");
    await bob.sees("ann");
    expect(time.count).toBe(0);
  });
});

test("netcat, which answers no negotiation, can give it too", async () => {
  ann.type("login ann");
  await ann.receives("Password: ");
  ann.type(PASSWORD);
  ann.type("/ping");
  await ann.sees("pong");
  // No go-ahead behind the prompt: it would be a sign on his screen.
  expect(ann.received).toContain(`Password: ${SHOW}`);
});
