// What the wire does to lines, between one real socket and another.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const IAC = 255;
const DO = 253;
const WILL = 251;

let server: Server;
let bob: TelnetVisitor;
let ann: TelnetVisitor;

beforeEach(async () => {
  server = await startServer();
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
  bob = await TelnetVisitor.loggedIn(server.port, "bob");
  await ann.sees("bob has entered the room.");
});

afterEach(() => server.close());

/** Bytes of text in UTF-8 and single bytes, as one packet. */
function packet(...parts: (string | number)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === "number" ? Buffer.of(part) : Buffer.from(part))),
  );
}

/** What the other one in the room reads, once the sender has been answered. */
async function heardOf(...sent: Buffer[]): Promise<string[]> {
  for (const bytes of sent) bob.send(bytes);
  bob.type("say over");
  const heard: string[] = [];
  for (let line = await ann.reads(); line !== "bob: over"; line = await ann.reads()) {
    heard.push(line ?? "the end");
  }
  return heard;
}

describe("a line", () => {
  test.each([
    ["CR LF", "\r\n"],
    ["LF", "\n"],
    ["CR NUL", "\r\0"],
    ["a lone CR", "\r"],
  ])("ends at %s", async (_, end) => {
    expect(await heardOf(packet(`say one${end}say two${end}${end}say three${end}`))).toEqual([
      "bob: one",
      "bob: two",
      "bob: three",
    ]);
  });

  test("ends once where CR and LF come in different packets", async () => {
    bob.send(packet("say one\r"));
    await ann.sees("bob: one");
    expect(await heardOf(packet("\nsay two\r\n"))).toEqual(["bob: two"]);
  });

  test("may come in any number of packets, cut inside its characters", async () => {
    const bytes = packet("say 你好 🍵\r\n");
    const single = Array.from(bytes, (byte) => Buffer.of(byte));
    expect(await heardOf(...single)).toEqual(["bob: 你好 🍵"]);
  });

  test("may share its packet with negotiation, which is answered and loses nothing of it", async () => {
    const SUPPRESS_GO_AHEAD = 3;
    const UNHEARD_OF = 77;
    const sent = packet("say o", IAC, DO, SUPPRESS_GO_AHEAD, "ne\r\nsay t", IAC, WILL, UNHEARD_OF);
    expect(await heardOf(sent, packet("wo\r\n"))).toEqual(["bob: one", "bob: two"]);
    expect(bob.received).toContain("\xff\xfc\x03");
    expect(bob.received).toContain("\xff\xfe\x4d");
  });

  test("holds U+FFFD where it was not UTF-8", async () => {
    expect(await heardOf(packet("say caf", 0xe9, "\r\n"))).toEqual(["bob: caf\ufffd"]);
  });

  test("that is too long is refused whole, and the next one is heard", async () => {
    const long = `say ${"x".repeat(5_000)}`;
    expect(await heardOf(packet(`${long}\r\n`))).toEqual([]);
    await bob.sees(
      "That line was longer than 4096 bytes, so none of it was taken. Please send it in parts.",
    );
  });

  test("of exactly the limit is heard", async () => {
    const text = "x".repeat(4_096 - "say ".length);
    expect(await heardOf(packet(`say ${text}\r\n`))).toEqual([`bob: ${text}`]);
  });
});

describe("what reaches others", () => {
  test("has nothing in it that could act on their terminals", async () => {
    const heard = await heardOf(
      packet("say \x1b[31mred\x1b[0m \x1b]0;title\x07 \u009b2J \u202egnp.exe\u2066 a\tb\r\n"),
    );
    expect(heard).toEqual(["bob: [31mred[0m ]0;title 2J gnp.exe a b"]);
  });

  test("has the erasures done that a terminal in character mode leaves to us", async () => {
    expect(await heardOf(packet("say teaa\x7f time\b\b\b\bparty\r\n"))).toEqual(["bob: tea party"]);
  });

  test("can't pass for a line of the house, or of another", async () => {
    const attempts = [
      "say hi\u2028ann: I agree",
      "say hi\rann: I agree",
      "me hi\x0bann: I agree",
      "me ** TestChat is closing. Goodbye.",
      "topic tea\x85*** TestChat is closing.",
      "nick [lobby]",
      "nick ann:",
      "nick ***",
      "nick *",
    ];
    const heard = await heardOf(packet(`${attempts.join("\r\n")}\r\n`));
    expect(heard).toEqual([
      "bob: hiann: I agree",
      "bob: hi",
      "* bob hiann: I agree",
      "* bob ** TestChat is closing. Goodbye.",
      "bob has set the topic to: tea*** TestChat is closing.",
    ]);
  });
});

describe("a connection", () => {
  test("that sends its last line and its end together is answered before it ends", async () => {
    bob.send(packet("say one\r\nsay two\r\n"));
    bob.hangUp();
    expect(await bob.readsToTheEnd()).toEqual(["bob: one", "bob: two"]);
    await ann.sees("bob has left the room.");
  });

  test("that does so before it is even welcomed is served as well", async () => {
    const cy = await TelnetVisitor.arrive(server.port);
    cy.send(packet("login cy\nsay hi\nlogout\n"));
    cy.hangUp();
    expect(await cy.readsToTheEnd()).toEqual([
      "Welcome to TestChat",
      "Nothing said here is kept after the house closes.",
      "cy: hi",
    ]);
  });

  test("that only ends is let go, and the others are told", async () => {
    bob.hangUp();
    expect(await bob.readsToTheEnd()).toEqual([]);
    await ann.sees("bob has left the room.");
  });

  test("may send a command of telnet's own, and a nonsense one, without harm", async () => {
    const NOP = 241;
    expect(await heardOf(packet("say a", IAC, NOP, "b\r\n", IAC, 0, "say c\r\n"))).toEqual([
      "bob: ab",
      "bob: c",
    ]);
  });
});
