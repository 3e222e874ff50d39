// The limits of what a program may send and ask for: reached, and just not.
import { connect } from "node:net";
import { writeGmcp } from "@tea-party/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { endpointLimits } from "./limits.ts";

/** IAC SB GMCP before a message, IAC SE after it. */
const FRAME = 5;

let server: Server;
let ann: ProgramVisitor;

beforeEach(async () => {
  server = await startServer({ limits: { floodRate: 0 } });
  ann = await ProgramVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

/** A message of exactly so many bytes that says something. */
function messageOf(size: number): Uint8Array {
  const input = (padding: string) => writeGmcp("Tea.Input", { text: "hello", padding });
  const least = input("").length - FRAME;
  return input("x".repeat(size - least));
}

describe("a message", () => {
  test("of exactly the limit is read", async () => {
    ann.send(messageOf(endpointLimits.subnegotiation));
    expect((await ann.hears("said")).text).toBe("hello");
  });

  test("of one byte more is refused whole, and the next one is read", async () => {
    ann.send(messageOf(endpointLimits.subnegotiation + 1));
    ann.types("and on");
    expect((await ann.hears("refused")).code).toBe("message-malformed");
    expect((await ann.hears("said")).text).toBe("and on");
  });
});

test("a line is as long as its bytes in UTF-8, whatever JSON makes of it", async () => {
  const fits = "茶".repeat(Math.floor(endpointLimits.line / 3));
  ann.types(`${fits}茶`);
  expect((await ann.hears("refused")).code).toBe("line-too-long");
  ann.types(fits);
  expect((await ann.hears("said")).text).toBe(fits);
});

describe("a line's own id", () => {
  test("of 64 characters comes back", async () => {
    const line = "茶".repeat(64);
    ann.types("hello", line);
    expect((await ann.hears("said")).line).toBe(line);
  });

  test.each([
    ["of 65", "x".repeat(65)],
    ["of none", ""],
  ])("%s is refused, and nothing is said", async (_, line) => {
    ann.types("hello", line);
    ann.types("and on");
    expect((await ann.hears("refused")).code).toBe("message-malformed");
    expect((await ann.hears("said")).text).toBe("and on");
  });
});

describe("of the packages that a client asks for", () => {
  /** What it is told next, having asked for so many others before ours. */
  async function toldAfter(
    others: number,
    name: string,
    ask: (packages: string[]) => readonly Uint8Array[],
  ): Promise<"facts" | "text"> {
    const socket = connect({ port: server.port, host: "127.0.0.1" });
    socket.setEncoding("latin1");
    const packages = Array.from({ length: others }, (_, index) => `Other${index}`);
    socket.write(Buffer.of(255, 253, 201));
    for (const bytes of ask(packages)) socket.write(bytes);
    socket.write(`login ${name}\r\n/time\r\n/ping\r\n`);
    let received = "";
    for await (const chunk of socket) {
      received += chunk;
      if (received.includes("\r\npong\r\n")) return "text";
      if (received.includes("Tea.Ponged")) return "facts";
    }
    throw new Error(received);
  }

  test.each<[string, (packages: string[]) => readonly Uint8Array[]]>([
    ["at once", (packages) => [writeGmcp("Core.Supports.Set", [...packages, "Tea"])]],
    [
      "one after the other",
      (packages) => [
        writeGmcp("Core.Supports.Set", packages),
        writeGmcp("Core.Supports.Add", ["Tea"]),
      ],
    ],
  ])("%s, the fiftieth is heard, and the next is not", async (_, ask) => {
    expect(await toldAfter(49, "bob", ask)).toBe("facts");
    expect(await toldAfter(50, "cy", ask)).toBe("text");
  });
});

describe("a page of history", () => {
  beforeEach(async () => {
    for (let line = 0; line < 600; line++) ann.types(`line ${line}`, `${line}`);
    let last = await ann.hears("said");
    while (last.text !== "line 599") last = await ann.hears("said");
  });

  test.each([
    [499, 499],
    [500, 500],
    [501, 500],
    [10_000, 500],
  ])("of %i lines has %i", async (limit, length) => {
    ann.ask({ type: "history", room: "lobby", limit });
    const page = await ann.hears("historyListed");
    expect(page.lines.length).toBe(length);
    expect(page.more).toBe(true);
  });

  test("that does not say of how many lines has 100, and 20 when typed", async () => {
    ann.ask({ type: "history", room: "lobby" });
    expect((await ann.hears("historyListed")).lines.length).toBe(100);
    ann.types("/history");
    expect((await ann.hears("historyListed")).lines.length).toBe(20);
  });

  test("of what was found has 100 lines as well, and 20 when typed", async () => {
    ann.ask({ type: "search", words: "line" });
    expect((await ann.hears("searchListed")).lines.length).toBe(100);
    ann.types("/search line");
    expect((await ann.hears("searchListed")).lines.length).toBe(20);
  });

  test.each([
    [199, 199],
    [200, 200],
    [201, 200],
  ])("of %i lines, typed, has %i", async (asked, length) => {
    ann.types(`/history ${asked}`);
    const page = await ann.hears("historyListed");
    expect(page.lines.length).toBe(length);
    expect(page.more).toBe(true);
  });
});
