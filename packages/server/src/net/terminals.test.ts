// What a visitor is shown, by what telnet tells of his terminal and by his own word.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TEA_TIME } from "../testing/play.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const [SE, SB, WILL, DO, IAC] = [240, 250, 251, 253, 255];
const [TTYPE, EOR, NAWS, CHARSET] = [24, 25, 31, 42];

let server: Server;
let ann: TelnetVisitor;
let bob: TelnetVisitor;

beforeEach(async () => {
  server = await startServer({ clock: () => TEA_TIME });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
  bob = await TelnetVisitor.loggedIn(server.port, "bob");
  await ann.sees("bob has entered the room.");
});

afterEach(() => server.close());

function frame(option: number, ...payload: readonly (number | string)[]): Uint8Array {
  const parts = payload.map((part) => (typeof part === "string" ? Buffer.from(part) : [part]));
  return Uint8Array.from([IAC, SB, option, ...parts.flatMap((part) => [...part]), IAC, SE]);
}

/** Ann's client tells of itself, and is heard before anyone goes on. */
async function tells(...frames: readonly Uint8Array[]): Promise<void> {
  for (const bytes of frames) ann.send(bytes);
  ann.type("ping");
  await ann.receives("pong\r\n");
}

/** What ann receives when bob says something, one character a byte, and ESC in letters. */
async function hears(text: string): Promise<string> {
  const before = ann.received.length;
  bob.type(`say ${text}`);
  bob.type("say that is all");
  await ann.receives("that is all\r\n");
  return ann.received
    .slice(before)
    .replace(/[^\n]*that is all\r\n$/, "")
    .replaceAll("\u001b", "ESC");
}

const utf8 = (text: string) => Buffer.from(text).toString("latin1");

describe("colour", () => {
  test("is shown to nobody who is not known to show it", async () => {
    expect(await hears("hi")).toBe("bob: hi\r\n");
  });

  test("is a name's, where the terminal has colours", async () => {
    await tells(frame(TTYPE, 0, "XTERM-256COLOR"));
    expect(await hears("hi")).toMatch(/^ESC\[38;5;\d+mbobESC\[39m: hi\r\n$/);
  });

  test("goes when it is not wanted, and comes when it is", async () => {
    await tells(frame(TTYPE, 0, "XTERM"));
    ann.type("set colour off");
    await ann.receives("colour is off (it can be off or 16 or 256 or true).");
    expect(await hears("hi")).toBe("bob: hi\r\n");
    ann.type("set colour true");
    await ann.receives("colour is true");
    expect(await hears("hi")).toMatch(/38;2;/);
  });

  test("stays off by a visitor's word, whatever is learnt later", async () => {
    ann.type("set colour off");
    await ann.receives("colour is off");
    await tells(frame(TTYPE, 0, "XTERM"));
    expect(await hears("hi")).toBe("bob: hi\r\n");
  });
});

describe("folding", () => {
  test("is for who asks for it, at the width of his window", async () => {
    await tells(frame(NAWS, 0, 24, 0, 10));
    expect(await hears("how about a pot of oolong at four?")).not.toContain("\r\n  ");
    ann.type("set wrap on");
    await ann.receives("wrap is on");
    expect(await hears("how about a pot of oolong at four?")).toBe(
      "bob: how about a pot\r\n  of oolong at four?\r\n",
    );
    await tells(frame(NAWS, 0, 80, 0, 10));
    expect(await hears("how about a pot of oolong at four?")).not.toContain("\r\n  ");
  });
});

describe("a character set", () => {
  test("is UTF-8 for who says nothing", async () => {
    expect(await hears("茶")).toBe(utf8("bob: 茶\r\n"));
  });

  test("is ASCII for TinyFugue, which strips the high bit", async () => {
    await tells(frame(TTYPE, 0, "TINYFUGUE"));
    ann.type("set colour off");
    await ann.receives("colour is off");
    expect(await hears("茶 ☕")).toBe("bob: Cha :coffee:\r\n");
  });

  test("is what CHARSET agreed on, both ways", async () => {
    await tells(Uint8Array.of(IAC, DO, CHARSET), frame(CHARSET, 2, "GBK"));
    expect(await hears("茶")).toBe("bob: \xb2\xe8\r\n");
    ann.send(Uint8Array.of(...Buffer.from("say "), 0xb2, 0xe8, 13, 10));
    await bob.sees("ann: 茶");
  });

  test("is what the visitor says", async () => {
    ann.type("set charset big5");
    await ann.receives("charset is big5");
    expect(await hears("茶")).toBe("bob: \xaf\xf9\r\n");
  });
});

describe("who sends what is not in his character set", () => {
  const LATIN = Uint8Array.of(...Buffer.from("say gr"), 0xfc, 0xdf, 13, 10);
  const HINT =
    '*** Not all of what you typed could be read as UTF-8. "set charset" tells what else your terminal may send.';

  test("is told once what to do, and nobody else is", async () => {
    ann.send(LATIN);
    expect(await ann.reads()).toBe(HINT);
    await ann.sees("ann: gr\ufffd\ufffd");
    ann.send(LATIN);
    expect(await ann.reads()).toBe("ann: gr\ufffd\ufffd");
    expect([await bob.reads(), await bob.reads()]).toEqual([
      "ann: gr\ufffd\ufffd",
      "ann: gr\ufffd\ufffd",
    ]);
  });

  test("is not told before he is in, where he can set nothing", async () => {
    const cy = await TelnetVisitor.arrive(server.port);
    await cy.sees("Welcome to TestChat");
    cy.send(LATIN);
    expect(await cy.reads()).toBe("Please log in");
    cy.type("login cy");
    cy.type("/ping");
    await cy.sees("pong");
    cy.send(LATIN);
    await cy.sees(HINT);
  });
});

describe("a screen reader", () => {
  test("is read no decoration, as MTTS or the visitor asks", async () => {
    await tells(
      ...[frame(TTYPE, 0, "READER"), frame(TTYPE, 0, "ANSI"), frame(TTYPE, 0, "MTTS 77")],
    );
    ann.type("rooms");
    await ann.receives("lobby (2 people) (you are in it)\r\n");
    ann.type("set plain off");
    await ann.receives("plain is off");
    ann.type("rooms");
    await ann.receives("+ lobby (2 people)\r\n");
  });
});

describe("a prompt", () => {
  test.each([
    ["EOR for who agreed to it", [IAC, DO, EOR], "Password: \xff\xef"],
    ["GA for who speaks telnet without it", [IAC, WILL, NAWS], "Password: \xff\xf9"],
  ])("ends in %s", async (_, bytes, prompt) => {
    const house = await startServer({ password: "oolong" });
    try {
      const cy = await TelnetVisitor.arrive(house.port);
      cy.send(Uint8Array.from(bytes));
      cy.type("login cy");
      await cy.receives(prompt);
    } finally {
      await house.close();
    }
  });
});

test("AYT is answered with a line of text", async () => {
  ann.send(Uint8Array.of(IAC, 246));
  await ann.sees("pong");
});
