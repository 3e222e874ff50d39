// Peers who send without end, before logging in and after. The house must not grow, and others must
// be served.
import { connect, type Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const MEGABYTE = 1_000_000;
/** What the house may hold more than before. */
const GROWTH = 20 * MEGABYTE;

const [SB, IAC, TTYPE, GMCP] = [250, 255, 24, 201];
const GMCP_FRAME = [IAC, SB, GMCP];
const LOGIN = Buffer.from("login mallory\r\n");

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

let server: Server;
let ann: TelnetVisitor;

beforeEach(async () => {
  server = await startServer();
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

/** Writes everything, no faster than it is read, and stays. */
async function pour(socket: Socket, first: Uint8Array, filler: Uint8Array, size: number) {
  socket.write(first);
  for (let sent = 0; sent < size; sent += filler.length) {
    if (!socket.write(filler)) await new Promise((resolve) => socket.once("drain", resolve));
  }
}

/** A line of ann's goes to the house and back. */
async function isServed(): Promise<void> {
  ann.type("ping");
  await ann.sees("pong");
}

/** Bytes in use once what can be let go is let go. */
async function memoryInUse(): Promise<number> {
  // Buffers are let go a turn after what held them.
  for (let turns = 0; turns < 3; turns++) {
    collectGarbage();
    await turn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const floods = [
  {
    what: "10 MB of a subnegotiation without end",
    first: Uint8Array.of(IAC, SB, TTYPE, 0),
    filler: Buffer.alloc(65_536, "x"),
    size: 10 * MEGABYTE,
  },
  {
    what: "10 MB without a line end",
    first: Buffer.from("say "),
    filler: Buffer.alloc(65_536, "x"),
    size: 10 * MEGABYTE,
  },
  {
    what: "1 MB of broken JSON in one GMCP message",
    first: Buffer.from([...GMCP_FRAME, ...Buffer.from("Core.Hello ")]),
    filler: Buffer.alloc(65_536, "["),
    size: MEGABYTE,
  },
  {
    what: "1 MB of broken JSON in small GMCP messages",
    first: Uint8Array.of(IAC, 253, GMCP),
    filler: Buffer.concat(
      Array.from({ length: 50 }, () =>
        Buffer.from([...GMCP_FRAME, ...Buffer.from(`Core.Hello ${"[".repeat(1_000)}`), IAC, 240]),
      ),
    ),
    size: MEGABYTE,
  },
  {
    what: "1 MB of negotiation",
    first: Uint8Array.of(IAC, 251, 99),
    filler: Buffer.alloc(65_535, Buffer.of(IAC, 253, 3)),
    size: MEGABYTE,
  },
];

describe.each([
  ["before logging in", Buffer.of()],
  ["after logging in", LOGIN],
])("%s", (_, login) => {
  test.each(floods)("$what", { timeout: 20_000 }, async ({ first, filler, size }) => {
    await isServed();
    const before = await memoryInUse();
    const mallory = connect({ port: server.port, host: "127.0.0.1" });
    mallory.on("error", () => {});
    mallory.resume();
    const gone = new Promise((resolve) => mallory.once("close", resolve));
    mallory.write(login);
    let isPouring = true;
    const poured = Promise.race([pour(mallory, first, filler, size), gone]).then(() => {
      isPouring = false;
    });
    while (isPouring) await isServed();
    await poured;
    await isServed();
    expect((await memoryInUse()) - before).toBeLessThan(GROWTH);
    mallory.destroy();
  });
});
