// Peers who send without end, to the whole program: it must not grow, and others must be served.
import { connect, type Socket } from "node:net";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ServerProcess } from "./testing/server-process.ts";

const MEGABYTE = 1_000_000;
/** Bytes that a peer may cost who never ends what he began: half of the least that one sends here. */
const MOST = MEGABYTE / 2;
/** A line that goes to the house and back lets it read 64 KiB at least of what else has come. */
const LINES_TO_READ_ALL = (10 * MEGABYTE) / 65_536;

const [SB, IAC, TTYPE, GMCP] = [250, 255, 24, 201];

let server: ServerProcess;
let ann: TelnetVisitor;
let looks: number;

beforeEach(async () => {
  server = await ServerProcess.start(["--port", "0", "--flood-rate", "0"], {
    TEA_LOG_LEVEL: "silent",
    NODE_OPTIONS: "--import ./packages/e2e/src/testing/memory-on-signal.ts",
  });
  looks = 0;
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
  // So that the first of everything, compiled code above all, is not counted.
  for (let time = 0; time < 200; time++) await isServed();
});

afterEach(() => server.stop());

/** A line of ann's goes to the house and back. */
async function isServed(): Promise<void> {
  ann.type("ping");
  await ann.sees("pong");
}

/** Bytes of the server's memory that are in use. */
async function memoryInUse(): Promise<number> {
  process.kill(server.processId, "SIGUSR2");
  return Number(await server.prints(new RegExp(`Look ${++looks}: (\\d+) bytes`)));
}

/** Writes everything, no faster than it is read. */
async function pour(socket: Socket, filler: Uint8Array, size: number): Promise<void> {
  for (let sent = 0; sent < size; sent += filler.length) {
    if (!socket.write(filler)) await new Promise((resolve) => socket.once("drain", resolve));
  }
}

const floods = [
  {
    what: "10 MB of a subnegotiation without end",
    first: Buffer.of(IAC, SB, TTYPE, 0),
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
    what: "1 MB of broken GMCP JSON",
    first: Buffer.from([IAC, SB, GMCP, ...Buffer.from("Core.Hello ")]),
    filler: Buffer.alloc(65_536, "["),
    size: MEGABYTE,
  },
];

describe.each([
  ["before logging in", ""],
  ["after logging in", "login mallory\r\n"],
])("%s", (_, login) => {
  test.each(floods)("$what", { timeout: 20_000 }, async ({ first, filler, size }) => {
    const before = await memoryInUse();
    const mallory = connect({ port: server.port, host: "127.0.0.1" });
    mallory.on("error", () => {});
    mallory.resume();
    mallory.write(login);
    mallory.write(first);
    let isPouring = true;
    const poured = pour(mallory, filler, size).then(() => {
      isPouring = false;
    });
    do await isServed();
    while (isPouring);
    await poured;
    for (let line = 0; line < LINES_TO_READ_ALL; line++) await isServed();
    expect((await memoryInUse()) - before).toBeLessThan(MOST);
    mallory.destroy();
  });
});
